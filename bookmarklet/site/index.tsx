import '../../src/workbench/styles/index.css';
