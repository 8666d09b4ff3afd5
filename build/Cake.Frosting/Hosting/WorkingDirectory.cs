using Cake.Core.IO;

namespace Cake.Frosting.Hosting;

/// <summary>Where the host's program wants the build to run.</summary>
internal sealed record WorkingDirectory(DirectoryPath Path);
