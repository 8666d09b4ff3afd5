using Service;

await ServiceApp.Build(args).RunAsync();
