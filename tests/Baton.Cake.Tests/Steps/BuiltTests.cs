using Baton.Build;
using Baton.Cake.Tests.Equipment;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;

namespace Baton.Cake.Tests.Steps;

/// <summary>A real project of xunit.v3, built once.</summary>
public sealed class BuiltTests : IAsyncLifetime
{
    internal Unit Unit { get; } = new(Sources.XunitProject);

    public async ValueTask InitializeAsync() => Assert.Null(await Unit.BuildAsync());

    public ValueTask DisposeAsync()
    {
        Unit.Dispose();
        return ValueTask.CompletedTask;
    }

    internal Task<Result<TestOutcome>> RunAsync(params string[] arguments) => new TestStep(Unit.DotNet, Unit.Path).RunAsync(
        new TestConfiguration { Arguments = [.. arguments] }, Unit.Build, Unit.Properties, TestContext.Current.CancellationToken);
}
