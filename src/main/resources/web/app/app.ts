import './chat';
