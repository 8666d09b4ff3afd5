using System.Text;
using Cake.Core;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Cake.Frosting.Tests.Equipment;

/// <summary>
/// A host in this process, with its console captured. Tasks are given by type: test tasks are not public,
/// for a host takes every public one of the entry assembly, and that is the test assembly.
/// </summary>
internal sealed class Scenario
{
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();

    public Scenario(params Type[] tasks)
    {
        var output = new StringWriter(_output);
        var errors = new StringWriter(_errors);
        Host = new CakeHost().ConfigureServices(services =>
        {
            services.AddSingleton<IConsole>(new CapturedConsole(output, errors));
            services.AddSingleton(AnsiConsole.Create(new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(output),
            }));
            services.AddSingleton(Journal);

            foreach (var task in tasks)
            {
                services.AddSingleton(typeof(IFrostingTask), task);
            }
        });
    }

    public CakeHost Host { get; }

    public Journal Journal { get; } = new();

    public Outcome Run(params string[] args) => new(Host.Run(args), _output.ToString(), _errors.ToString(), Journal.Entries);
}
