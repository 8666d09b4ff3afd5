using System.Text;
using System.Text.Json.Nodes;
using Baton.Core.Announcements;
using Baton.Core.Configuration;
using CsCheck;

namespace Baton.Core.Tests.Announcements;

/// <summary>What each service gets: within its limits, and nothing in it that somebody else's commit message could abuse.</summary>
public sealed class MessageTests
{
    private static readonly Announcement Release = new(
        "web", "1.5.0", "v1.5.0", new string('1', 40), new Uri("https://github.com/acme/web/releases/tag/v1.5.0"), "# web 1.5.0\n\n## Features\n\n- **cart:** remember it\n");

    private static readonly string[] Pieces =
    [
        "a", "\\", "*", "_", "~", "`", "|", "<", ">", "&", "@everyone", "@here", "<!channel>", "<@U123>", "<@&77>", "[x](https://evil/)", "\n", "\n- ", "\n## ", "\"", "😀", "\uD83D", "ä", "http://x/", "#12 ",
    ];

    private static readonly Gen<string> Notes = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(Gen.Int[1, 300]).Select((few, times) => string.Concat(Enumerable.Repeat(string.Concat(few), times)));

    public static TheoryData<AnnouncementFormat> Formats => [.. Enum.GetValues<AnnouncementFormat>()];

    [Fact]
    public void OfSlackIsBlocks() => Assert.Equal(
        """{"text":"web 1.5.0 is released","blocks":[{"type":"section","text":{"type":"mrkdwn","text":"*web 1.5.0* is released: <https://github.com/acme/web/releases/tag/v1.5.0|v1.5.0>","verbatim":true}},{"type":"section","text":{"type":"mrkdwn","text":"*Features*\n• cart: remember it","verbatim":true}}]}""",
        Text(Release, AnnouncementFormat.Slack));

    [Fact]
    public void OfDiscordIsAnEmbedThatMentionsNobody() => Assert.Equal(
        """{"content":"**web 1.5.0** is released","embeds":[{"title":"v1.5.0","url":"https://github.com/acme/web/releases/tag/v1.5.0","description":"**Features**\n• cart: remember it"}],"allowed_mentions":{"parse":[]}}""",
        Text(Release, AnnouncementFormat.Discord));

    [Fact]
    public void OfTeamsIsACard() => Assert.Equal(
        """{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","contentUrl":null,"content":{"$schema":"http://adaptivecards.io/schemas/adaptive-card.json","type":"AdaptiveCard","version":"1.4","body":[{"type":"TextBlock","text":"web 1.5.0 is released","wrap":true,"size":"large","weight":"bolder"},{"type":"TextBlock","text":"**Features**\n\n• cart: remember it","wrap":true}],"actions":[{"type":"Action.OpenUrl","title":"v1.5.0","url":"https://github.com/acme/web/releases/tag/v1.5.0"}]}}]}""",
        Text(Release, AnnouncementFormat.Teams));

    [Fact]
    public void OfOnesOwnIsPlain() => Assert.Equal(
        """{"event":"release","unit":"web","version":"1.5.0","tag":"v1.5.0","commit":"1111111111111111111111111111111111111111","preRelease":false,"url":"https://github.com/acme/web/releases/tag/v1.5.0","notes":"# web 1.5.0\n\n## Features\n\n- **cart:** remember it\n"}""",
        Text(Release, AnnouncementFormat.Json));

    [Theory]
    [MemberData(nameof(Formats))]
    public void NeedsNoPage(AnnouncementFormat format) => Assert.DoesNotContain("https://github", Text(Release with { Page = null }, format), StringComparison.Ordinal);

    [Theory]
    [InlineData("@everyone", "@\u2060everyone")]
    [InlineData("<!channel> & <@U12>", "&lt;!channel&gt; &amp; &lt;@U12&gt;")]
    [InlineData("@Here and @channel", "@\u2060Here and @\u2060channel")]
    public void OfSlackMentionsNobody(string subject, string shown) => Assert.Contains(shown, Slack(Json(With(subject), AnnouncementFormat.Slack)), StringComparison.Ordinal);

    [Theory]
    [InlineData("@everyone", "@\u2060everyone")]
    [InlineData("<@&77> *x* [y](https://z)", @"\<@&77\> \*x\* y")]
    [InlineData("a|b `c` ~~d~~", @"a\|b \`c\` \~\~d\~\~")]
    public void OfDiscordShowsWhatWasWritten(string subject, string shown) =>
        Assert.Contains(shown, (string)Json(With(subject), AnnouncementFormat.Discord)["embeds"]![0]!["description"]!, StringComparison.Ordinal);

    [Fact]
    public void OfSlackKeepsItsLimits() => Notes.Sample(
        notes => Json(With(notes), AnnouncementFormat.Slack)["blocks"]!.AsArray().All(b => ((string)b!["text"]!["text"]!).Length is > 0 and <= 3000), iter: 200);

    [Fact]
    public void OfDiscordKeepsItsLimits() => Notes.Sample(
        notes =>
        {
            var json = Json(With(notes), AnnouncementFormat.Discord);
            var embed = json["embeds"]![0]!;
            return ((string)json["content"]!).Length <= 2000 && ((string)embed["title"]!).Length <= 256 && ((string?)embed["description"] ?? "").Length <= 4096;
        },
        iter: 200);

    [Fact]
    public void OfTeamsKeepsItsLimit() => Notes.Sample(notes => AnnouncementBody.Write(With(notes), AnnouncementFormat.Teams).Length <= 28_000, iter: 100);

    [Theory]
    [MemberData(nameof(Formats))]
    public void IsWholeWhateverIsWritten(AnnouncementFormat format) => Notes.Sample(
        notes =>
        {
            var body = AnnouncementBody.Write(With(notes), format);
            return JsonNode.Parse(new UTF8Encoding(false, true).GetString(body)) is JsonObject && body.AsSpan().SequenceEqual(AnnouncementBody.Write(With(notes), format));
        },
        iter: 100);

    [Fact]
    public void OfSlackWakesNobodyWhateverIsWritten() => Notes.Sample(
        notes => !Slack(Json(With(notes), AnnouncementFormat.Slack)).Replace("<https://github.com/acme/web/releases/tag/v1.5.0|v1.5.0>", "", StringComparison.Ordinal).Contains('<', StringComparison.Ordinal),
        iter: 200);

    [Fact]
    public void SaysHowMuchWasLeftOut()
    {
        var description = (string)Json(With(string.Concat(Enumerable.Range(1, 500).Select(n => $"\n- change number {n}"))), AnnouncementFormat.Discord)["embeds"]![0]!["description"]!;

        var last = description.Split('\n')[^1];
        Assert.Matches(@"^… and \d+ more lines$", last);
        Assert.Equal(500, description.Split('\n').Count(l => l.StartsWith('•')) + int.Parse(last.Split(' ')[2]));
    }

    private static Announcement With(string notes) => Release with { Notes = notes };

    private static string Text(Announcement announcement, AnnouncementFormat format) => Encoding.UTF8.GetString(AnnouncementBody.Write(announcement, format));

    private static JsonObject Json(Announcement announcement, AnnouncementFormat format) => JsonNode.Parse(AnnouncementBody.Write(announcement, format))!.AsObject();

    private static string Slack(JsonObject message) => string.Join('\n', message["blocks"]!.AsArray().Select(b => (string)b!["text"]!["text"]!));
}
