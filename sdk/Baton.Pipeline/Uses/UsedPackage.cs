using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Feeds;

namespace Baton.Pipeline.Uses;

/// <summary>A packed package, and how it is used.</summary>
/// <param name="File">Where it is.</param>
/// <param name="Package">What it is.</param>
/// <param name="Use">What baton.json says.</param>
internal sealed record UsedPackage(string File, PackedPackage Package, PackageUse Use)
{
    /// <summary>Whether a program of baton.json uses it.</summary>
    public bool HasCommand => Use.Enabled && !Use.Command.IsEmpty;

    /// <summary>Whether a project uses it.</summary>
    public bool IsReferenced => Use.Enabled && Use.Command.IsEmpty && Package.Role is (PackageRole.Library or PackageRole.Build);

    /// <summary>Whether it is installed as a tool.</summary>
    public bool IsTool => Use.Enabled && Use.Command.IsEmpty && Package.Role == PackageRole.Tool;

    /// <summary>Reads all of them; those that are not used are in the feed of those that are.</summary>
    /// <param name="files">The packages.</param>
    /// <param name="packed">Which packer made each, by the name of the file.</param>
    public static Result<IReadOnlyList<UsedPackage>> Of(IEnumerable<string> files, IReadOnlyDictionary<string, IPacker> packed)
    {
        List<UsedPackage> packages = [];
        foreach (var file in files)
        {
            try
            {
                packages.Add(new(file, PackedPackage.Of(file), packed.GetValueOrDefault(Path.GetFileName(file))?.Use ?? new()));
            }
            catch (InvalidDataException exception)
            {
                return UseDiagnostics.Unreadable.Report($"{exception.Message}\n'{file}' is not a package that NuGet can read.", "Look at what packs it.");
            }
        }

        return packages;
    }
}
