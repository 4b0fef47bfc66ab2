import { playRounds } from './chaos-rounds';

playRounds(false);
