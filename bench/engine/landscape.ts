import './pageScope';
import '../../workers/landscape.worker';
