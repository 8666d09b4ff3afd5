namespace Cake.Frosting.Hosting;

/// <summary>The folder that the build says it works in.</summary>
internal sealed record WorkingDirectory(string Path);
