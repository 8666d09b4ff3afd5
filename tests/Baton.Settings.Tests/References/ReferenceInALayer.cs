using Baton.Settings.Values;

namespace Baton.Settings.Tests.References;

public sealed class ReferenceInALayer : IDisposable
{
    private readonly SettingsHome home = new();

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("a: 1\nb: ${a}", "b", "1")]
    [InlineData("a: true\nb: x${a}y", "b", "xtruey")]
    [InlineData("a: [p, q]\nb: ${a.1}", "b", "q")]
    [InlineData("a: {b: {c: deep}}\nd: ${a}", "d.b.c", "deep")]
    [InlineData("a: ${b}\nb: ${c}\nc: end", "a", "end")]
    [InlineData("a: ${o}\nb: ${a.x}\no: {x: through}", "b", "through")]
    [InlineData("a.b: dotted\nc: ${a\\.b}", "c", "dotted")]
    [InlineData("a: $${b}", "a", "${b}")]
    [InlineData("b: 1\na: $$${b}", "a", "$${b}")]
    [InlineData("a: $5 {x} $", "a", "$5 {x} $")]
    [InlineData("b: 1\na: ${ b }", "a", "1")]
    [InlineData("b: '${c}'\nc: '$${d}'", "b", "${d}")]
    [InlineData("a: [x, '${b}']\nb: y", "a.1", "y")]
    public void ReadsItsOwnLayer(string yaml, string path, string value)
    {
        home.Write("configs/common.yaml", yaml);

        Assert.Equal(value, Text(home.At(path)));
    }

    [Theory]
    [InlineData("a: 1", "b: ${a}", "b", "1")]
    [InlineData("a: x", "a: ${a}y", "a", "xy")]
    [InlineData("a: {b: 1}", "{a: {c: 2}, d: '${a}'}", "d.b", "1")]
    [InlineData("a: {b: 1}", "{a: {c: 2}, d: '${a}'}", "d.c", "2")]
    [InlineData("a: [1]", "{a: [2], d: '${a}'}", "d.1", "2")]
    [InlineData("a: [1]", "{a: [2], d: '${a.1}'}", "d", "2")]
    [InlineData("a: [1]", "{a: [2], d: '${a.0}'}", "d", "1")]
    [InlineData("a: old", "{a: new, d: '${a}'}", "d", "new")]
    [InlineData("a: {b: 1}", "{a: '${x}', x: {b: 2, c: 3}}", "a.c", "3")]
    [InlineData("t: 8080", "u: ${t}", "u", "8080")]
    public void ReadsEarlierLayersUnderItsOwn(string before, string layer, string path, string value)
    {
        home.Write("configs/common.yaml", before);
        home.Write("configs/web.yaml", layer);

        Assert.Equal(value, Text(home.At(path)));
    }

    [Fact]
    public void KeepsTheTypeWhereItIsTheWholeText()
    {
        home.Write("configs/common.yaml", "a: 1\nb: ${a}\nc: x\n");
        home.Write("configs/web.yaml", "d: ${c}");

        Assert.Equal(
            (typeof(SettingsNumber), "configs/common.yaml(2,4)", "configs/web.yaml(1,4)"), (home.At("b")!.GetType(), home.At("b")!.Where.ToString(), home.At("d")!.Where.ToString()));
    }

    [Theory]
    [InlineData("a: ${none}", "BATON2120", 1)]
    [InlineData("\na: x${baton.none}", "BATON2120", 2)]
    [InlineData("a: [1]\nb: ${a.1}", "BATON2120", 2)]
    [InlineData("a: x\nb: ${a.c}", "BATON2120", 2)]
    [InlineData("a: $deleted\nb: ${a}", "BATON2120", 2)]
    [InlineData("a: ${a}", "BATON2121", 1)]
    [InlineData("a: ${b}\nb: x${c}\nc: ${a}", "BATON2121", 1)]
    [InlineData("a: {b: '${a}'}", "BATON2121", 1)]
    [InlineData("a: ${a.b}", "BATON2121", 1)]
    [InlineData("a: {$secret: 'env:A'}\nb: ${a}", "BATON2122", 2)]
    [InlineData("a: {b: {$secret: 'env:A'}}\nb: x${a.b}", "BATON2122", 2)]
    [InlineData("a: {b: {$secret: 'env:A'}}\nb: ${a}", "BATON2122", 2)]
    [InlineData("a: {$secret: {command: [cat]}}\nb: ${a.command.0}", "BATON2120", 2)]
    [InlineData("a: ${b", "BATON2123", 1)]
    [InlineData("a: ${}", "BATON2123", 1)]
    [InlineData("a: ${b..c}", "BATON2123", 1)]
    [InlineData("a: [1]\nb: x${a}", "BATON2123", 2)]
    [InlineData("a: ~\nb: x${a}", "BATON2123", 2)]
    [InlineData("a: {}\nb: x${a}", "BATON2123", 2)]
    public void ThatCannotBeReadIsRefusedWithItsPlace(string yaml, string code, int line)
    {
        home.Write("configs/common.yaml", yaml);

        var refusal = home.Refusal();
        Assert.Equal((code, line, "configs/common.yaml"), (refusal.Code, refusal.Where!.Line, refusal.Where.File));
    }

    [Fact]
    public void NamesThePathsOfACycle()
    {
        home.Write("configs/common.yaml", "a: ${b}\nb: x${c}\nc: ${a}");

        Assert.Equal("References form a cycle: a → b → c → a.", home.Refusal().Message);
    }

    [Fact]
    public void CannotReadALaterLayer()
    {
        home.Write("configs/common.yaml", "a: ${b}");
        home.Write("configs/web.yaml", "b: 1");

        Assert.Equal("BATON2120", home.Refusal().Code);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("[1, 2]")]
    [InlineData("{k: v}")]
    public void ThatDoublesAValueAgainAndAgainIsRefused(string seed)
    {
        var isText = seed == "x";
        home.Write("configs/common.yaml", $"a0: {seed}\n" + string.Concat(Enumerable.Range(1, 40).Select(i => isText
            ? $"a{i}: ${{a{i - 1}}}${{a{i - 1}}}\n" : $"a{i}: {{l: '${{a{i - 1}}}', r: '${{a{i - 1}}}'}}\n")));

        Assert.Equal("BATON2101", home.Refusal().Code);
    }

    [Fact]
    public void OfAChainOfTenThousandIsRefused()
    {
        home.Write("configs/common.yaml", string.Concat(Enumerable.Range(0, 10_000).Select(i => $"a{i:00000}: ${{a{i + 1:00000}}}\n")) + "a10000: end");

        Assert.Equal("BATON2121", home.Refusal().Code);
    }

    [Fact]
    public void IsPartOfASecretsReference()
    {
        home.Write("configs/common.yaml", "a: {$secret: 'file:/run/secrets/${baton.unit}'}");

        Assert.Equal("file:/run/secrets/web", Text(((SettingsSecret)home.At("a")!).Reference));
    }

    private static string? Text(SettingsNode? node) => node switch
    {
        SettingsString text => text.Value,
        SettingsNumber number => number.Json,
        _ => null,
    };
}
