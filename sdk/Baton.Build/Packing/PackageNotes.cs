using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Baton.Build.Packing;

/// <summary>
/// The notes in a package's manifest, where PackageReleaseNotes of a project goes. They are put there and not passed to pack as a property: what a
/// project says of itself stays, no shell and no MSBuild reads them on the way, and no command line is too short for them.
/// </summary>
internal static class PackageNotes
{
    /// <summary>The manifest with the notes; as it was when it has some already.</summary>
    public static byte[] Add(byte[] manifest, string notes)
    {
        using var source = new MemoryStream(manifest);
        var document = XDocument.Load(source, LoadOptions.PreserveWhitespace);
        var metadata = document.Root?.Elements().FirstOrDefault(e => e.Name.LocalName == "metadata");
        if (metadata is null || metadata.Elements().Any(e => e.Name.LocalName == "releaseNotes" && !string.IsNullOrWhiteSpace(e.Value)))
        {
            return manifest;
        }

        metadata.Elements().Where(e => e.Name.LocalName == "releaseNotes").Remove();
        var before = metadata.Elements().LastOrDefault(e => e.Name.LocalName == "description") ?? metadata.Elements().Last();
        before.AddAfterSelf(new XText("\n    "), new XElement(metadata.Name.Namespace + "releaseNotes", Xml(notes)));
        using var target = new MemoryStream();
        using (var writer = XmlWriter.Create(target, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None }))
        {
            document.Save(writer);
        }

        return target.ToArray();
    }

    /// <summary>A message of git can hold characters that XML cannot.</summary>
    private static string Xml(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var isPair = at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]);
            clean.Append(isPair ? text.Substring(at, 2) : XmlConvert.IsXmlChar(text[at]) ? text[at].ToString() : "\uFFFD");
            at += isPair ? 1 : 0;
        }

        return clean.ToString();
    }
}
