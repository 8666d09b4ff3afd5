using System.Text.RegularExpressions;
using System.Xml.Linq;
using Baton.Core.Releases;
using Baton.Report.Pages;

namespace Baton.Report.Tests;

/// <summary>What the page says and what it must never do.</summary>
public sealed partial class PageOfARelease
{
    private const string Attack = "fix: </title></style><script>alert(1)</script><img src=x onerror=\"alert(1)\"> & 'more'";

    [Fact]
    public void HasEverySectionWithItsFacts()
    {
        var page = Page(Sample.Data());

        Assert.All(
            ["What is live", "Last release", "Gates", "Delivery", "History", "Contracts", "2 behind", "48.2 s", "412 passed", new string('5', 64), "10 %", "4 days", "V42__split.sql", "overridden", "payments@3 behind UsePayments", "behind a flag", "missing", "another version"],
            text => Assert.Contains(text, page.Replace("&gt;", ">", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public void SaysWhatIsNotThereYet()
    {
        var page = Page(new ReportData { Unit = "orders", Made = Sample.Now, BatonVersion = "1.0.0" });

        Assert.Equal(6, page.Split("class=\"empty\"").Length - 1);
    }

    [Fact]
    public void EscapesWhateverOthersWrote()
    {
        var page = Page(Attacked());

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(page, "</title>"));
        Assert.Single(Regex.Matches(page, "</style>"));
    }

    [Fact]
    public void IsWellFormed()
    {
        foreach (var data in (ReportData[])[Sample.Data(), Attacked()])
        {
            // As XML: void elements of HTML are closed, and the rest must be.
            var body = Page(data)[Page(data).IndexOf("<body>", StringComparison.Ordinal)..].Replace("</html>", "", StringComparison.Ordinal).Replace("<br>", "<br/>", StringComparison.Ordinal);
            var ids = XElement.Parse(body).DescendantsAndSelf().Attributes("id").Select(i => i.Value).ToList();

            Assert.Equal(ids.Distinct(), ids);
            Assert.All(Link().Matches(body).Select(m => m.Groups[1].Value), target => Assert.Contains(target, ids));
        }
    }

    [Fact]
    public void LoadsNothing()
    {
        var page = Page(Sample.Data());

        Assert.Contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)src=|@import|url\\((?!#)|https?:|<link|javascript:", page);
    }

    [Fact]
    public void MasksSecrets()
    {
        const string Secret = "p&ss<word>1";
        var data = Sample.Data() with { Gates = [new("database", "hold", [$"cannot connect with {Secret}"], [new("connection", Secret)], Secret)] };

        var page = ReportPage.Write(data, text => text.Replace(Secret, "***", StringComparison.Ordinal));

        Assert.DoesNotContain(Html.Escape(Secret), page, StringComparison.Ordinal);
        Assert.Equal(3, page.Split("***").Length - 1);
    }

    [Fact]
    public void DrawsACircleOfRequirements()
    {
        LiveUnit Live(string unit, string offers, string needs) => new(unit, "live", "1.0.0", Sample.Now, "ada@host", null, new Contracts([offers], [needs]));

        var page = Page(Sample.Data() with { Live = [Live("a", "a-api@1", "b-api"), Live("b", "b-api@1", "a-api"), Live("c", "c-api@1", "c-api")] });

        Assert.Equal(3, Regex.Count(page, "class=\"arrow met\""));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void HasContrastOfAtLeastFourAndAHalf(int scheme)
    {
        var colours = Scheme().Matches(ReportStyle.Css)[scheme].Groups[1].Value.Split(';').Select(c => c.Trim().Split(':')).ToDictionary(c => c[0], c => Luminance(c[1]));

        foreach (var (text, grounds) in (ReadOnlySpan<(string, string[])>)
            [("--ink", ["--page", "--panel"]), ("--quiet", ["--page", "--panel"]), ("--link", ["--page", "--panel"]), ("--ok", ["--ok-bg"]), ("--bad", ["--bad-bg", "--panel"]), ("--warn", ["--warn-bg", "--panel"]), ("--none", ["--none-bg"])])
        {
            foreach (var ground in grounds)
            {
                var (light, dark) = (Math.Max(colours[text], colours[ground]), Math.Min(colours[text], colours[ground]));
                Assert.True((light + 0.05) / (dark + 0.05) >= 4.5, $"{text} on {ground}: {(light + 0.05) / (dark + 0.05):0.00}");
            }
        }
    }

    internal static string Page(ReportData data) => ReportPage.Write(data, text => text);

    private static ReportData Attacked()
    {
        var data = Sample.Data();
        return data with
        {
            Unit = Attack,
            Release = data.Release! with { Version = Attack, Title = Attack, Commit = Attack, Changes = [new Change(Attack, Attack, Attack)], Artifacts = [new Artifact(Attack, Attack, 1, Attack)] },
            Run = new ReportRun(Attack, Sample.Now, Attack, [new(Attack, TimeSpan.Zero, Attack, true)], [new(Attack, null, Attack)]),
            Gates = [new(Attack, "hold", [Attack], [new(Attack, Attack)], Attack)],
            GatesOf = Attack,
            Live = [new(Attack, Attack, Attack, Sample.Now, Attack, 1, new Contracts([Attack, "a@1"], [Attack, "b"]))],
            History = [data.History[0] with { Environment = Attack, Version = Attack, By = Attack, Detail = Attack, Overrides = [Attack], Outcome = Attack, Kind = Attack }],
            Figures = [data.Figures[0] with { Environment = Attack }],
        };
    }

    private static double Luminance(string colour)
    {
        double Channel(int at) => Convert.ToInt32(colour.Trim()[at..(at + 2)], 16) / 255.0 is var c && c <= 0.03928 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [GeneratedRegex("href=\"#([^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex(":root\\{([^}]*)\\}")]
    private static partial Regex Scheme();
}
