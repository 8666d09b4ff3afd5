using Baton.Benchmarks.Versioning;

return args switch
{
    ["versioning", .. var sizes] => VersioningBenchmark.Run(sizes),
    ["version-once", var directory] => OneVersion.Print(directory),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("dotnet run -c Release --project tests/Baton.Benchmarks -- versioning [small]");
    return 2;
}
