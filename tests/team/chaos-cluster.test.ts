import { playRounds } from './chaos-rounds';

playRounds(true);
