using Cake.Core;
using Cake.Frosting.Tests.Equipment;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting.Tests;

public static class ContextTests
{
    public sealed class OwnContext
    {
        private readonly Outcome _outcome;

        public OwnContext()
        {
            var scenario = new Scenario(typeof(Writes), typeof(Reads));
            scenario.Host.UseContext<Notebook>().ConfigureServices(services => services.AddSingleton<Greeter>());
            _outcome = scenario.Run("--target", nameof(Reads));
        }

        [Fact]
        public void CarriesStateFromTaskToTask() => Assert.Equal(["hello, from Writes"], _outcome.Journal);
    }

    public sealed class ContextRegisteredTwice
    {
        [Fact]
        public void IsTheLastOne()
        {
            var scenario = new Scenario(typeof(NamesContext));
            scenario.Host.UseContext<Notebook>().UseContext<OtherContext>();

            Assert.Equal([nameof(OtherContext)], scenario.Run("-t", nameof(NamesContext)).Journal);
        }
    }

    public sealed class NoContext
    {
        [Fact]
        public void IsAFrostingContext() => Assert.Equal([nameof(FrostingContext)], new Scenario(typeof(NamesContext)).Run("-t", nameof(NamesContext)).Journal);
    }

    public sealed class TaskForAnotherContext
    {
        private readonly Outcome _outcome = new Scenario(typeof(Reads), typeof(NamesContext)).Run("--target", nameof(NamesContext));

        [Fact]
        public void IsLeftOutWithAWarning() => Assert.Contains("'Reads'", _outcome.Output + _outcome.Errors, StringComparison.Ordinal);

        [Fact]
        public void DoesNotKeepTheOthersFromRunning() => Assert.Equal([nameof(FrostingContext)], _outcome.Journal);
    }

    public sealed class Services
    {
        [Fact]
        public void AreDisposedAfterTheRun()
        {
            var scenario = new Scenario(typeof(UsesDisposable));
            scenario.Host.ConfigureServices(services => services.AddSingleton<DisposableService>());

            Assert.Equal(["used", "disposed"], scenario.Run("--target", nameof(UsesDisposable)).Journal);
        }
    }

    public sealed class TaskWithoutItsService
    {
        [Fact]
        public void EndsWithOneAndNamesTheService()
        {
            var outcome = new Scenario(typeof(UsesDisposable)).Run("--target", nameof(UsesDisposable));

            Assert.Equal(1, outcome.ExitCode);
            Assert.Contains(nameof(DisposableService), outcome.Errors, StringComparison.Ordinal);
        }
    }

    public sealed class TaskForAnotherContextBehindABaseClass
    {
        private readonly Outcome _outcome = new Scenario(typeof(ReadsThroughABase), typeof(NamesContext)).Run("--target", nameof(ReadsThroughABase));

        [Fact]
        public void FailsAndNamesBothContexts()
        {
            Assert.Equal(1, _outcome.ExitCode);
            Stand.IsDifferentOnPurpose();
            Assert.Contains($"it needs a context of type {typeof(Notebook)}, and the build has a {typeof(FrostingContext)}", _outcome.Errors, StringComparison.Ordinal);
        }

        [Fact]
        public void DoesNotKeepTheOthersFromRunning() =>
            Assert.Equal([nameof(FrostingContext)], new Scenario(typeof(ReadsThroughABase), typeof(NamesContext)).Run("--target", nameof(NamesContext)).Journal);
    }

    public sealed class InjectedFrostingContext
    {
        [Fact]
        public void IsResolved() => Assert.Equal(["injected"], new Scenario(typeof(TakesContext)).Run("--target", nameof(TakesContext)).Journal);

        [Fact]
        public void IsResolvedBesideAContextOfTheBuildsOwn()
        {
            var scenario = new Scenario(typeof(TakesContext));
            scenario.Host.UseContext<OtherContext>();

            Assert.Equal(["injected"], scenario.Run("--target", nameof(TakesContext)).Journal);
        }
    }

    public sealed class TaskOnTheBareInterface
    {
        private readonly Outcome _outcome = new Scenario(typeof(Bare)).Run("--target", nameof(Bare));

        [Fact]
        public void DoesNotRun() => Assert.Empty(_outcome.Journal);

        [Fact]
        public void IsLeftOutWithAWarning() => Assert.Contains("Task 'Bare' is left out", _outcome.Output + _outcome.Errors, StringComparison.Ordinal);

        [Fact]
        public void IsNoTarget()
        {
            Assert.Equal(1, _outcome.ExitCode);
            Assert.Contains("The target 'Bare' was not found.", _outcome.Errors, StringComparison.Ordinal);
        }
    }

    public sealed class TaskThatHidesRun
    {
        [Fact]
        public void DoesNothing() => Assert.Empty(new Scenario(typeof(Hides)).Run("--target", nameof(Hides)).Journal);
    }

    private sealed class Greeter
    {
        public string Greeting { get; } = "hello";
    }

    private sealed class Notebook(ICakeContext context, Greeter greeter) : FrostingContext(context)
    {
        public string Note { get; set; } = greeter.Greeting;
    }

    private sealed class OtherContext(ICakeContext context) : FrostingContext(context);

    private sealed class Writes : FrostingTask<Notebook>
    {
        public override void Run(Notebook context) => context.Note += ", from Writes";
    }

    [IsDependentOn(typeof(Writes))]
    private sealed class Reads(Journal journal) : AsyncFrostingTask<Notebook>
    {
        public override async Task RunAsync(Notebook context)
        {
            await Task.Yield();
            journal.Add(context.Note);
        }
    }

    private abstract class NotebookTask : FrostingTask<Notebook>;

    private sealed class ReadsThroughABase(Journal journal) : NotebookTask
    {
        public override void Run(Notebook context) => journal.Add(context.Note);
    }

    private sealed class TakesContext(FrostingContext injected, Journal journal) : FrostingTask
    {
        public override void Run(ICakeContext context) => journal.Add(injected.Environment == context.Environment ? "injected" : "another");
    }

    private sealed class NamesContext(Journal journal) : FrostingTask<IFrostingContext>
    {
        public override void Run(IFrostingContext context) => journal.Add(context.GetType().Name);
    }

    private sealed class DisposableService(Journal journal) : IDisposable
    {
        public void Use() => journal.Add("used");

        public void Dispose() => journal.Add("disposed");
    }

    private sealed class UsesDisposable(DisposableService service) : FrostingTask
    {
        public override void Run(ICakeContext context) => service.Use();
    }

    private sealed class Bare(Journal journal) : IFrostingTask
    {
        public Task RunAsync(ICakeContext context)
        {
            journal.Add("run");
            return Task.CompletedTask;
        }

        public bool ShouldRun(ICakeContext context)
        {
            journal.Add("should run");
            return true;
        }

        public void OnError(Exception exception, ICakeContext context) => journal.Add("error");

        public void Finally(ICakeContext context) => journal.Add("finally");
    }

    private sealed class Hides(Journal journal) : FrostingTask
    {
        public new void Run(ICakeContext context) => journal.Add("hidden");
    }
}
