// dotnet cake --target Release
#addin nuget:?package=Baton.Cake&version=1.0.0&loaddependencies=true

Task("Version").Does(() => Information("This is {0}.", BatonVersion()));

Task("Release").IsDependentOn("Version").Does(() => RunBaton("Release"));

RunTarget(Argument("target", "Version"));
