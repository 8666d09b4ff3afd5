using System.Xml.Linq;

namespace Baton.Core.Tests.Architecture;

/// <summary>What a project file of the product says about its dependencies.</summary>
internal sealed class ProjectFile(string path)
{
    private readonly XDocument _document = XDocument.Load(path);

    public static IEnumerable<ProjectFile> OfProduct => SourceTree.ProductFiles("*.csproj").Select(file => new ProjectFile(file));

    public string Name { get; } = Path.GetFileNameWithoutExtension(path);

    public IEnumerable<string> Projects => Includes("ProjectReference").Select(include => Path.GetFileNameWithoutExtension(include.Replace('\\', '/')))
        .Concat(ImportsCake && Name != "Cake.Frosting" ? ["Cake.Frosting"] : []);

    /// <summary>The packages that its code is built on; analyzers leave nothing in it.</summary>
    public IEnumerable<string> Packages => Includes("PackageReference", reference => (string?)reference.Attribute("IncludeAssets") != "analyzers;buildTransitive");

    private bool ImportsCake => _document.Descendants("Import").Any(import => ((string?)import.Attribute("Project") ?? "").EndsWith("Cake.props", StringComparison.Ordinal));

    private IEnumerable<string> Includes(string item, Func<XElement, bool>? which = null) =>
        _document.Descendants(item).Where(which ?? (_ => true)).Select(element => (string?)element.Attribute("Include")).OfType<string>();
}
