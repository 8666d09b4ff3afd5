using Baton.Gates.References;
using Baton.Testing;

namespace Baton.Deploy.Tests.Flags;

public sealed class FolderScanTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void FindsWhatIsBuiltIntoTheUnitAndNothingElse()
    {
        string[] paths =
        [
            "src/App/B.cs", "src/App/A.cs", "src/App/Pages/P.razor",
            "src/App/bin/C.cs", "src/App/obj/D.cs", "tests/E.cs", "src/App.Tests/F.cs", ".hidden/G.cs", "artifacts/H.cs", "inner/I.cs", "notes.txt",
        ];
        foreach (var path in paths)
        {
            Write(path, $"class X {{ void M() => flags.IsEnabledAsync(\"{Path.GetFileNameWithoutExtension(path)}\"); }}");
        }

        Write("baton.json", "{}");
        Write("inner/baton.json", "{}");

        var scan = FlagReferenceScan.Folder(folder.Path, [], [], TestContext.Current.CancellationToken);

        Assert.Equal(["src/App/A.cs:1", "src/App/B.cs:1", "src/App/Pages/P.razor:1"], scan.References.Select(r => r.ToString()));
        Assert.Empty(scan.Notes);
    }

    [Fact]
    public void NotesWhatCannotBeRead()
    {
        Write("A.cs", "x.IsEnabledAsync(\"a\");");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "B.cs"), Path.Combine(folder.Path, "nowhere.cs"));

        var scan = FlagReferenceScan.Folder(folder.Path, [], [], TestContext.Current.CancellationToken);

        Assert.Equal(["A.cs:1"], scan.References.Select(r => r.ToString()));
        Assert.Equal(["BATON4013 B.cs"], scan.Notes.Select(n => $"{n.Code} {n.Where}"));
    }

    [Fact]
    public void NotesAFolderThatIsNotThere() => Assert.Equal(
        ["BATON4013"], FlagReferenceScan.Folder(Path.Combine(folder.Path, "none"), [], [], TestContext.Current.CancellationToken).Notes.Select(n => n.Code));

    [Fact]
    public void FindsTheFlagOfTheExample() => Assert.Equal(
        ["WarmGreeting"], FlagReferenceScan.Folder(RepositoryRoot.Combine("examples", "service"), [], [], TestContext.Current.CancellationToken).References.Select(r => r.Key));

    private void Write(string path, string text)
    {
        var full = Path.Combine(folder.Path, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
