using System.Text.RegularExpressions;

namespace Baton.Core.Tests.Architecture;

public sealed partial class FileTests
{
    [Fact]
    public void NoFileIsLongerThan300Lines() =>
        Assert.Empty(SourceTree.AllFiles("*.cs").Where(file => File.ReadLines(file).Count() > 300).Select(SourceTree.Relative));

    [Fact]
    public void HalfOfTheProductsFilesAreShorterThan60Lines()
    {
        var lengths = SourceTree.ProductFiles("*.cs").Select(file => File.ReadLines(file).Count()).Order().ToList();

        Assert.InRange(lengths[lengths.Count / 2], 1, 59);
    }

    [Fact]
    public void EachFileHasOneType() =>
        Assert.Empty(SourceTree.ProductFiles("*.cs").Where(file => TopLevelType().Count(File.ReadAllText(file)) > 1).Select(SourceTree.Relative));

    [Fact]
    public void NoTypeIsNamedForWantOfAName() =>
        Assert.Empty(SourceTree.AllFiles("*.cs").Where(file => Vague().IsMatch(Path.GetFileNameWithoutExtension(file))).Select(SourceTree.Relative));

    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|static|abstract|readonly|partial|ref)\s+)+(?:class|record|struct|interface|enum)\s", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex("(Helper|Helpers|Manager|Util|Utils|Utility|Utilities)$")]
    private static partial Regex Vague();
}
