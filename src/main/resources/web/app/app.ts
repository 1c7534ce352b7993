import './exit';
import './chat';
