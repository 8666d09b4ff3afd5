#:package Baton.Cake@1.0.0
#:property PublishAot=false

// The whole build in one file: dotnet run cake.cs -- --target Pack
using Baton.Cake;
using Cake.Frosting;

return new CakeHost().UseBaton().Run(args);
