using Baton.Benchmarks.Commands;
using Baton.Benchmarks.Ledgers;
using Baton.Benchmarks.Migrations;
using Baton.Benchmarks.Settings;
using Baton.Benchmarks.Uploads;
using Baton.Benchmarks.Versioning;

return args switch
{
    ["versioning", .. var parts] => VersioningBenchmark.Run(parts),
    ["version-once", var directory, .. var paths] => OneVersion.Print(directory, paths),
    ["build-version-once", var directory, .. var paths] => OneVersion.PrintCached(directory, paths),
    ["paths", .. var sizes] => await PathsBenchmark.RunAsync(sizes),
    ["lint"] => LintBenchmark.Run(),
    ["ledger", .. var sizes] => await LedgerBenchmark.RunAsync(sizes),
    ["command"] => CommandBenchmark.Run(),
    ["settings"] => SettingsBenchmark.Run(),
    ["uploads", .. var sizes] => await UploadBenchmark.RunAsync(sizes),
    ["upload-server"] => await UploadServer.ServeAsync(),
    ["release-once", var url, var folder] => await OneRelease.PublishAsync(url, folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("dotnet run -c Release --project tests/Baton.Benchmarks -- versioning [first|builds] [10|100] [200|50000] [no-op|clean] [quick|alone]|paths [quick]|uploads [small]|ledger [quick]|command|lint|settings");
    return 2;
}
