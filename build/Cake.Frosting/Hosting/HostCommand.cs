using Cake.Cli;
using Cake.Cli.Infrastructure;
using Cake.Core;
using Cake.Core.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console.Cli;

namespace Cake.Frosting.Hosting;

/// <summary>Turns a command line into services, and their outcome into an exit code.</summary>
internal sealed class HostCommand(IServiceCollection services) : AsyncCommand<CommandLine>
{
    public override async Task<int> ExecuteAsync(CommandContext context, CommandLine settings, CancellationToken cancellationToken)
    {
        services
            .AddSingleton(settings)
            .AddSingleton(context.Remaining)
            .AddSingleton<ICakeArguments>(context.Remaining.ToCakeArguments(settings.NoReport, settings.Targets));

        var provider = services.BuildServiceProvider();
        await using var scope = provider.ConfigureAwait(false);
        try
        {
            await RunAsync(provider, settings).ConfigureAwait(false);
            return 0;
        }
        catch (Exception failure)
        {
            return provider.GetRequiredService<ICakeLog>().LogException(failure);
        }
    }

    private static Task RunAsync(IServiceProvider provider, CommandLine settings)
    {
        var console = provider.GetRequiredService<IConsole>();
        switch (settings)
        {
            case { Version: true }:
                provider.GetRequiredService<ICakeVersionFeature>().Run(console);
                return Task.CompletedTask;
            case { Info: true }:
                provider.GetRequiredService<ICakeInfoFeature>().Run(console);
                return Task.CompletedTask;
            default:
                return provider.GetRequiredService<Build>().RunAsync();
        }
    }
}
