// What the library asks of Node where it runs there.
declare const process: any;
