using System.Text;
using Baton.Core.Versioning.Source;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace Baton.Tasks;

/// <summary>Writes the class <c>BatonVersionInfo</c>, and leaves a file that says the same as it is, so that nothing is compiled again.</summary>
[MSBuildMultiThreadableTask]
public sealed class WriteVersionSource : Task
{
    /// <summary>The file, absolute.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <summary>The property <c>Language</c>: one of <see cref="VersionSource.Languages"/>.</summary>
    [Required]
    public string Language { get; set; } = "";

    /// <summary>The class's namespace; empty for none.</summary>
    public string Namespace { get; set; } = "";

    /// <summary>SemVer 2, with build metadata.</summary>
    public string Version { get; set; } = "";

    /// <summary>NuGet's version.</summary>
    public string PackageVersion { get; set; } = "";

    /// <summary>The assembly's version.</summary>
    public string AssemblyVersion { get; set; } = "";

    /// <summary>The file's version.</summary>
    public string FileVersion { get; set; } = "";

    /// <summary>The version with the commit.</summary>
    public string InformationalVersion { get; set; } = "";

    /// <summary>The commit.</summary>
    public string Commit { get; set; } = "";

    /// <summary>The tag.</summary>
    public string Tag { get; set; } = "";

    /// <summary>Commits since the tag.</summary>
    public int Height { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        var facts = new VersionFacts
        {
            Version = Version,
            PackageVersion = PackageVersion,
            AssemblyVersion = AssemblyVersion,
            FileVersion = FileVersion,
            InformationalVersion = InformationalVersion,
            Commit = Commit,
            Tag = Tag,
            Height = Height,
        };
        ChangedFile.Write(File, Encoding.UTF8.GetBytes(VersionSource.Of(facts, Language, Namespace)));
        return true;
    }
}
