import '../components/tokens.css';
import '../components/ui/ui.css';
import './practice.css';
import './training.css';
import { render } from 'preact';
import { Training } from './Training';

render(<Training />, document.getElementById('app') as HTMLElement);
