using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Notes;
using Baton.Core.Releases;
using Baton.Pipeline.Templates;
using Baton.Testing;

namespace Baton.Cake.Tests.Templates;

public static class NotesTemplateTests
{
    private static readonly string Commit = new('a', 40);

    private static NotesModel Model(int changes = 1) => NotesModel.Of(
        new NotesFacts(
            new Release
            {
                Name = "web",
                Version = "2.0.0",
                Tag = "v2.0.0",
                Commit = Commit,
                Previous = "1.0.0",
                Changes =
                [
                    .. Enumerable.Range(0, changes).Select(n => new Change(Commit, $"feat(api): a <page> by @all{(n == 0 ? "" : $" {n}")} (#7)", "Ada", "feat", "api") { Login = "ada", Pull = new PullRequest(7, "t", "ada") { Labels = ["x"] } }),
                    new Change(Commit, "fix!: gone", "Bob", "fix", null, Breaking: true) { Migration = "Use _it_.\n\nReally." },
                ],
                Newcomers = [new Newcomer("ada", 7)],
            },
            "v1.0.0", "v2.0.0", new DateOnly(2026, 11, 25), new NotesLinks(new Uri("https://github.com/acme/web"))),
        new NotesConfiguration());

    private static Result<string> Write(string template, NotesModel? model = null) =>
        NotesTemplate.Parse(template, "notes.scriban") is { IsSuccess: true } parsed ? parsed.Value.Write(model ?? Model(), TestContext.Current.CancellationToken) : Result<string>.Failure(NotesTemplate.Parse(template, "notes.scriban").Diagnostics);

    private static string Written(string template) => Write(template).Value?.TrimEnd('\n') ?? Write(template).Diagnostics[0].ToString();

    public sealed class ATemplate
    {
        [Theory]
        [InlineData("{{ release.name }} {{ release.version }} {{ release.tag }} {{ release.date }}", "web 2.0.0 v2.0.0 2026-11-25")]
        [InlineData("{{ release.previous }} {{ release.previous_tag }} {{ release.compare_url }}", "1.0.0 v1.0.0 https://github.com/acme/web/compare/v1.0.0...v2.0.0")]
        [InlineData("{{ for g in groups }}{{ g.title }}{{ g.collapsed }}{{ for e in g.entries }} {{ e.scope }} {{ e.text }} {{ e.pull_url }} {{ e.people }}{{ end }}{{ end }}",
            @"Featuresfalse api a \<page\> by `@all` https://github.com/acme/web/pull/7 @ada")]
        [InlineData("{{ for e in groups[0].entries }}{{ e.raw }} {{ e.commits[0].short }} {{ e.labels | array.join ',' }}{{ end }}", "a <page> by @all aaaaaaa x")]
        [InlineData("{{ breaking[0].migration }}", "Use \\_it\\_.\n\nReally.")]
        [InlineData("{{ for n in newcomers }}@{{ n.login }} in #{{ n.pull }}{{ end }}", "@ada in #7")]
        [InlineData("{{ contributors | array.size }} {{ contributors[1].name }}", "2 Bob")]
        [InlineData("{{ '<b> @you' | escape }}", @"\<b\> `@you`")]
        public void GetsTheFacts(string template, string expected) => Assert.Equal(expected, Written(template));

        [Fact]
        public void CanPutItsWordsAroundTheUsualNotes() => Assert.Equal($"Hello!\n\n{MarkdownNotes.Write(Model()).TrimEnd()}\n\nBye.\n", Write("Hello!\r\n\r\n{{ notes }}\r\n\r\nBye.\r\n\r\n").Value);
    }

    public sealed class AMistake
    {
        [Theory]
        [InlineData("fine\n  {{ if }}", 2)]
        [InlineData("{{ release.versoin }}", 1)]
        [InlineData("a\nb\n{{ nothing.there }}", 3)]
        [InlineData("{{ unknown }}", 1)]
        [InlineData("{{ for x in 1..3 }}", 1)]
        [InlineData("\n{{ include 'secrets' }}", 2)]
        [InlineData("{{ release.name = 'x' }}", 1)]
        public void IsToldWithItsPlace(string template, int line)
        {
            var mistake = Write(template).Diagnostics[0];

            Assert.Equal("BATON6161", mistake.Code);
            Assert.Equal(("notes.scriban", line), (mistake.Where!.File, mistake.Where.Line));
            Assert.True(mistake.Where.Column > 0, $"{mistake}");
        }

        [Fact]
        public void InThePathIsTold()
        {
            using var folder = new TempFolder();
            Assert.Equal("BATON6160", Assert.Single(NotesTemplate.Read(folder["none.scriban"]).Diagnostics).Code);
        }
    }

    public sealed class SomethingThatIsAnotherThingEachTime
    {
        [Theory]
        [InlineData("{{ date.now }}")]
        [InlineData("{{ math.random 1 10 }}")]
        [InlineData("{{ math.uuid }}")]
        [InlineData("{{ 'date.now' | object.eval }}")]
        [InlineData("{{ '{{ 1 }}' | object.eval_template }}")]
        public void IsNotThere(string template) => Assert.Equal("BATON6161", Assert.Single(Write(template).Diagnostics).Code);
    }

    public sealed class ATemplateThatGoesTooFar
    {
        [Theory]
        [InlineData("{{ while true }}{{ end }}")]
        [InlineData("{{ for i in 1..1000000 }}x{{ end }}")]
        [InlineData("{{ func f }}{{ f }}{{ end }}{{ f }}")]
        [InlineData("{{ x = 'aaaaaaaaaaaaaaaa' }}{{ for i in 1..40 }}{{ x = x + x }}{{ end }}{{ x }}")]
        [InlineData("{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | regex.match '^(a+)+$' }}")]
        public void IsStopped(string template) => Assert.Equal("BATON6161", Assert.Single(Write(template).Diagnostics).Code);

        [Fact]
        public async Task EndsWhenTheRunIsCancelled()
        {
            using var cancelled = new CancellationTokenSource();
            await cancelled.CancelAsync();

            Assert.ThrowsAny<OperationCanceledException>(() => NotesTemplate.Parse("{{ for i in 1..1000 }}{{ i }}{{ end }}", "x").Value!.Write(Model(), cancelled.Token));
        }
    }

    public sealed class AReleaseOfManyChanges
    {
        [Fact]
        public void IsNotTooMuch() => Assert.Equal(5000, Write("{{ for e in groups[0].entries }}{{ e.text }}\n{{ end }}", Model(5000)).Value!.Split('\n').Length - 1);
    }
}
