using Cake.Core;
using Cake.Core.IO;

namespace Cake.Frosting.Hosting;

/// <summary>Where the host's program wants the build to run.</summary>
internal sealed record StartFolder(DirectoryPath Path)
{
    /// <summary>Moves the build into the first folder that was given, or leaves it where the program was started.</summary>
    /// <exception cref="FrostingException">There is no such folder.</exception>
    public static void Enter(ICakeEnvironment environment, IFileSystem files, params IEnumerable<DirectoryPath?> wanted)
    {
        var folder = (wanted.FirstOrDefault(path => path is not null) ?? environment.WorkingDirectory).MakeAbsolute(environment);
        environment.WorkingDirectory = files.Exist(folder)
            ? folder
            : throw new FrostingException($"The working directory '{folder.FullPath}' does not exist.");
    }
}
