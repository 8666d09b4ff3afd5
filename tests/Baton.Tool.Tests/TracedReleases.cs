using Baton.Testing.Telemetry;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>Spans and metrics of a run, as a receiver of OTLP gets them.</summary>
public sealed class TracedReleases
{
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";
    private const string Caller = "b7ad6b7169203331";
    private const string Secret = "A-Secret-Of-The-Deployment";

    [Fact]
    public async Task AreATreeOfStepsOperationsAndRequests()
    {
        using var receiver = OtlpReceiver.Start();
        using var repository = await UnitRepository.OfAsync([
            .. TinyUnit.Files(TinyUnit.With("\"publish\":", "\"announce\": [ { \"url\": \"env:RELEASE_HOOK\" } ],\n  \"publish\":")).Where(f => f.Path is not ("hooks/activated" or "Tiny.csproj")),
            ("hooks/activated", "echo \"$TRACEPARENT $TRACESTATE\" >\"$BATON_ENVIRONMENT_DIR/trace\"\n"),
            ("Tiny.csproj", TinyUnit.Files().Single(f => f.Path == "Tiny.csproj").Content
                .Replace("<Target Name=\"Restore\" />", "<Target Name=\"Restore\"><WriteLinesToFile File=\"artifacts/trace\" Lines=\"$(TRACEPARENT)\" Overwrite=\"true\" /></Target>", StringComparison.Ordinal)),
        ]);
        var variables = new Dictionary<string, string?>(Variables(receiver)) { ["RELEASE_HOOK"] = $"{receiver.Endpoint}/services/T0-NobodyMaySeeThisPart" };

        (await BatonProcess.WithAsync(variables, repository.Path, "release", "--env", "local", "--version", "1.0.0")).Exits(0);

        var spans = receiver.Spans;
        var root = spans.Single(s => s.Parent == Caller);
        Assert.All(spans, s => Assert.Equal((Trace, "vendor=1"), (s.TraceId, s.State)));
        Assert.Equal(("baton release", "tiny", "1.0.0", "local", "0"), (root.Name, root.Attributes["baton.unit"], root.Attributes["baton.version"], root.Attributes["baton.environment"], root.Attributes["baton.exit_code"]));
        string[] steps = ["Unit", "Version", "Check", "Restore", "Build", "Test", "Notes", "Pack", "Prove", "Use", "Publish", "Deploy"];
        Assert.Equal(steps, spans.Where(s => s.Parent == root.Id && s.Attributes.ContainsKey("baton.step")).Select(s => s.Name).Where(n => n != "Release"));

        ReceivedSpan Step(string name) => spans.Single(s => s.Name == name && s.Parent == root.Id);
        var deployed = spans.Where(s => s.Parent == Step("Deploy").Id).ToList();
        Assert.Equal(["prepare", "switch live", "verify", "retain"], deployed.Select(s => s.Name).Intersect(["prepare", "switch live", "verify", "retain"]));
        Assert.All(deployed, s => Assert.StartsWith("deploy/local/", s.Attributes["baton.operation.id"], StringComparison.Ordinal));
        var announced = spans.Single(s => s.Name == "announce" && s.Parent == Step("Publish").Id);
        var request = spans.Single(s => s.Parent == announced.Id);
        Assert.Equal(("POST 127.0.0.1", "200"), (request.Name, request.Attributes["http.response.status_code"]));
        Assert.Equal($"00-{Trace}-{request.Id}-01", receiver.Traceparent);

        // A hook and a build see where they belong. The first target of a project is what builds when none is named.
        var seen = await File.ReadAllTextAsync(repository[".baton", "environments", "local", "trace"], TestContext.Current.CancellationToken);
        Assert.Contains(deployed, s => seen == $"00-{Trace}-{s.Id}-01 vendor=1\n");
        var built = await File.ReadAllTextAsync(repository["artifacts", "trace"], TestContext.Current.CancellationToken);
        Assert.Equal($"00-{Trace}-{Step("Build").Id}-01", built.Trim());

        Assert.Equal(("ci", "baton", "***"), (receiver.Resource["deployment"], receiver.Resource["service.name"], receiver.Resource["owner"]));
        Assert.Equal(["baton.operations", "baton.run.duration", "baton.step.duration"], receiver.Metrics.Order(StringComparer.Ordinal));
        Assert.Equal("a-key-of-the-receiver", receiver.Key);
        Assert.DoesNotContain("NobodyMaySeeThisPart", receiver.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, receiver.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("a-key-of-the-receiver", receiver.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CountWhatWasDoneBefore()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
        (await BatonProcess.RunAsync(repository.Path, "release", "--version", "1.0.0")).Exits(0);
        using var receiver = OtlpReceiver.Start();

        (await BatonProcess.WithAsync(Variables(receiver), repository.Path, "release", "--env", "local", "--version", "1.0.0")).Exits(0);

        var counted = receiver.Counted("baton.operations", "baton.operation.status");
        Assert.Equal(["applied", "satisfied"], counted.Keys.Order(StringComparer.Ordinal));
        Assert.All(counted, c => Assert.Equal((ulong)receiver.Spans.Count(s => s.Attributes.GetValueOrDefault("baton.operation.status") == c.Key), c.Value));
    }

    [Fact]
    public async Task HaveTheCodeOfAFailureAndNotItsMessage()
    {
        const string failing = "\"hooks\": { \"before\": { \"restore\": [\"sh\", \"-c\", \"echo no water; exit 3\"] } },\n  \"publish\":";
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files(TinyUnit.With("\"publish\":", failing)));
        using var receiver = OtlpReceiver.Start();

        (await BatonProcess.WithAsync(Variables(receiver), repository.Path, "pack")).Exits(1);

        Assert.Equal(["BATON7013", "BATON7013"], receiver.Spans.Where(s => s.IsError).Select(s => s.Attributes["error.type"]));
        Assert.DoesNotContain("water", receiver.Everything, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OTEL_SDK_DISABLED", "true")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "")]
    public async Task AreNotMade_WhereTheyAreOff(string variable, string value)
    {
        using var repository = await UnitRepository.OfAsync([.. TinyUnit.Files().Where(f => f.Path != "hooks/activated"), ("hooks/activated", "echo $TRACEPARENT >\"$BATON_ENVIRONMENT_DIR/trace\"\n")]);
        using var receiver = OtlpReceiver.Start();

        (await BatonProcess.WithAsync(new Dictionary<string, string?>(Variables(receiver)) { [variable] = value }, repository.Path, "release", "--env", "local")).Exits(0);

        Assert.Equal(0, receiver.Calls);
        Assert.Equal($"00-{Trace}-{Caller}-01\n", await File.ReadAllTextAsync(repository[".baton", "environments", "local", "trace"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AreAWarning_WhereNobodyListens()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
        var variables = new Dictionary<string, string?> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = $"http://127.0.0.1:{UnitRepository.FreePort()}" };

        var run = (await BatonProcess.WithAsync(variables, repository.Path, "release", "--env", "local", "--json")).Exits(0);

        Assert.Equal(["BATON2171"], run.Json["diagnostics"]!.AsArray().Select(d => (string)d!["code"]!));
        Assert.True(File.Exists(repository[".baton", "environments", "local", "activations"]));
    }

    [Fact]
    public async Task AreAWarning_WhereTheReceiverRefuses()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
        using var receiver = OtlpReceiver.Start();
        receiver.Status = 401;

        var run = (await BatonProcess.WithAsync(Variables(receiver), repository.Path, "version")).Exits(0);

        Assert.Equal("0.0.0-alpha.0", run.Out.Trim());
        Assert.Contains("warning BATON2171", run.Error, StringComparison.Ordinal);
        Assert.Contains("answered 401", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndWhileTheReceiverSleeps()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
        using var receiver = OtlpReceiver.Start();
        var sleeps = new TaskCompletionSource();
        receiver.Hold = sleeps.Task;

        // The receiver wakes up only after the run has ended.
        var run = (await BatonProcess.WithAsync(Variables(receiver), repository.Path, "version")).Exits(0);
        sleeps.SetResult();

        Assert.Contains("warning BATON2171", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OTEL_TRACES_EXPORTER", "zipkin")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "localhost")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "http/json")]
    public async Task AreAWarning_WhereAVariableCannotBeUsed(string variable, string value)
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
        using var receiver = OtlpReceiver.Start();

        var run = (await BatonProcess.WithAsync(new Dictionary<string, string?>(Variables(receiver)) { [variable] = value }, repository.Path, "version")).Exits(0);

        Assert.Contains("warning BATON2172", run.Error, StringComparison.Ordinal);
        Assert.Contains(variable, run.Error, StringComparison.Ordinal);
        Assert.Empty(receiver.Spans);
    }

    private static Dictionary<string, string?> Variables(OtlpReceiver receiver) => new()
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = receiver.Endpoint,
        ["OTEL_EXPORTER_OTLP_HEADERS"] = "x-key=a-key-of-the-receiver",
        ["OTEL_RESOURCE_ATTRIBUTES"] = $"deployment=ci,owner={Secret}",
        ["TRACEPARENT"] = $"00-{Trace}-{Caller}-01",
        ["TRACESTATE"] = "vendor=1",
        ["DEPLOY_TOKEN"] = Secret,
    };
}
