using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Baton.Core.Checks;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Exec.Operations;
using Baton.Exec.Protocol;

namespace Baton.Exec.Conformance;

/// <summary>
/// Tests whether a program speaks the exec protocol, for each kind of plugin that it says it is. Nothing is applied: what is tested are plans, observations, verdicts, errors, and that
/// the same question gets the same answer.
/// </summary>
/// <param name="program">The program and its arguments.</param>
/// <param name="folder">The folder that it runs in, absolute.</param>
/// <param name="scratch">An empty folder, absolute.</param>
/// <param name="variables">The environment variables of this process.</param>
public sealed class ConformanceTest(ImmutableArray<string> program, string folder, string scratch, IReadOnlyDictionary<string, string> variables)
{
    private static readonly Release Sample = new() { Name = "conformance", Version = "0.0.0-conformance.1", Tag = "v0.0.0-conformance.1", Commit = new string('0', 40) };

    private readonly ExecCommand command = new(program, TimeSpan.FromMinutes(1), [], ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>Runs it.</summary>
    /// <param name="cancellationToken">Ends it, and the program.</param>
    /// <returns>What was found; failed findings have a diagnostic.</returns>
    public async Task<ImmutableArray<CheckFinding>> RunAsync(CancellationToken cancellationToken)
    {
        var described = await AskAsync(ExecRequest.Of("", "describe", command), cancellationToken);
        if (!described.IsSuccess)
        {
            return [CheckFinding.Of("describe", described.Diagnostics[0])];
        }

        var (protocols, kinds) = (Items(described.Value, "protocols"), Items(described.Value, "kinds"));
        var known = kinds.Where(k => k is "packer" or "publisher" or "provider" or "gate").ToList();
        if (!protocols.Contains($"{ExecRequest.Version}") || known.Count == 0 || known.Count != kinds.Count)
        {
            return [Bad("describe", $"its description needs \"protocols\" with {ExecRequest.Version}, and \"kinds\" of packer, publisher, provider and gate")];
        }

        var found = ImmutableArray.CreateBuilder<CheckFinding>();
        found.Add(CheckFinding.Ok("describe", string.Join(", ", known)));
        foreach (var kind in known)
        {
            found.Add(await UnknownMethodAsync(kind, cancellationToken));
            found.AddRange(kind switch
            {
                "provider" => await PlansAsync(kind, ["operations"], cancellationToken),
                "publisher" => [.. await PlansAsync(kind, ["hidden", "irrevocable", "public"], cancellationToken), await FetchAsync(cancellationToken)],
                "packer" => [await PackAsync(cancellationToken)],
                _ => [await DecideAsync(cancellationToken)],
            });
        }

        return found.ToImmutable();
    }

    private async Task<CheckFinding> UnknownMethodAsync(string kind, CancellationToken cancellationToken)
    {
        var name = $"{kind}: unknown method";
        var answer = await AskAsync(Request(kind, "no-such-method"), cancellationToken);
        return answer.Diagnostics.Any(d => d.Code == ExecDiagnostics.Refused.Code) ? CheckFinding.Ok(name, "is refused")
            : Bad(name, "a method that it does not know needs the answer {\"error\":{\"message\":\"…\"}}; a newer Baton may ask for more");
    }

    private async Task<List<CheckFinding>> PlansAsync(string kind, string[] lists, CancellationToken cancellationToken)
    {
        var name = $"{kind}: plan";
        var (first, second) = (await AskAsync(Request(kind, "plan"), cancellationToken), await AskAsync(Request(kind, "plan"), cancellationToken));
        if (!first.IsSuccess)
        {
            return [CheckFinding.Of(name, first.Diagnostics[0])];
        }

        if (!second.IsSuccess || first.Value.ToJsonString() != second.Value.ToJsonString())
        {
            return [Bad(name, "two plans for the same release differ; a plan must depend on the request alone")];
        }

        var read = lists.Where(l => lists.Length == 1 || first.Value.ContainsKey(l)).Select(l => OperationList.Read(program[0], first.Value, l)).ToList();
        if (read.Find(r => !r.IsSuccess) is { } bad)
        {
            return [CheckFinding.Of(name, bad.Diagnostics[0])];
        }

        var all = read.SelectMany(r => r.Value).ToList();
        if (all.Count == 0 || (kind == "provider" && all.Count(o => o.IsLive) != 1))
        {
            return [Bad(name, kind == "provider" ? "a plan needs exactly one operation with \"live\": true" : "a plan needs at least one operation")];
        }

        var found = new List<CheckFinding> { CheckFinding.Ok(name, $"{all.Count} operations, twice the same") };
        foreach (var operation in all)
        {
            var seen = await new ExecOperation($"{kind}/{operation.Name}", operation, new(command, folder, variables), method => Request(kind, method)).ObserveAsync(cancellationToken);
            found.Add(seen is Core.Planning.Observation.Conflict { Why: var why } && why.Code != ExecDiagnostics.Refused.Code
                ? CheckFinding.Of($"{kind}: observe {operation.Name}", why) : CheckFinding.Ok($"{kind}: observe {operation.Name}", seen.GetType().Name.ToLowerInvariant()));
        }

        return found;
    }

    private async Task<CheckFinding> FetchAsync(CancellationToken cancellationToken)
    {
        var request = Request("publisher", "fetch");
        (request["tag"], request["folder"]) = (Sample.Tag, Directory.CreateDirectory(Path.Combine(scratch, "fetched")).FullName);
        var answer = await AskAsync(request, cancellationToken);
        return !answer.IsSuccess ? CheckFinding.Of("publisher: fetch", answer.Diagnostics[0])
            : answer.Value["found"]?.ToString() == "false" ? CheckFinding.Ok("publisher: fetch", "a release that is not there is not found")
            : Bad("publisher: fetch", "a release that was never published needs the result {\"found\":false}");
    }

    private async Task<CheckFinding> PackAsync(CancellationToken cancellationToken)
    {
        var (first, second) = (await PackedAsync("one", cancellationToken), await PackedAsync("two", cancellationToken));
        return !first.IsSuccess ? CheckFinding.Of("packer: pack", first.Diagnostics[0])
            : !second.IsSuccess ? CheckFinding.Of("packer: pack", second.Diagnostics[0])
            : first.Value == second.Value ? CheckFinding.Ok("packer: pack", "twice the same bytes")
            : Bad("packer: pack", "two runs for the same commit made different bytes: use the \"time\" of the request, and sort the entries of archives");
    }

    private async Task<Result<string>> PackedAsync(string name, CancellationToken cancellationToken)
    {
        var output = Directory.CreateDirectory(Path.Combine(scratch, name, "output")).FullName;
        var request = Request("packer", "pack");
        (request["output"], request["scratch"]) = (output, Directory.CreateDirectory(Path.Combine(scratch, name, "scratch")).FullName);
        (request["version"], request["time"]) = (Sample.Version, 0);
        var answer = await AskAsync(request, cancellationToken);
        if (!answer.IsSuccess)
        {
            return answer.Reasons;
        }

        var packed = PackedFiles.Read(program[0], answer.Value);
        if (!packed.IsSuccess)
        {
            return packed.Reasons;
        }

        var missing = packed.Value.FirstOrDefault(f => !File.Exists(Path.Combine(output, Path.GetFileName(f.Name))));
        return missing is not null ? ExecAnswer.Bad(program[0], $"it says that it made '{missing.Name}', and no such file is in \"output\"")
            : string.Join('\n', packed.Value.Select(f => $"{f.Name} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(output, Path.GetFileName(f.Name)))))}"));
    }

    private async Task<CheckFinding> DecideAsync(CancellationToken cancellationToken)
    {
        var answer = await AskAsync(Request("gate", "decide"), cancellationToken);
        if (!answer.IsSuccess)
        {
            return CheckFinding.Of("gate: decide", answer.Diagnostics[0]);
        }

        var verdict = Verdict.Read("conformance", program[0], answer.Value);
        return verdict.IsSuccess ? CheckFinding.Ok("gate: decide", verdict.Value.GetType().Name.ToLowerInvariant()) : CheckFinding.Of("gate: decide", verdict.Diagnostics[0]);
    }

    private JsonObject Request(string kind, string method)
    {
        var request = ExecRequest.Of(kind, method, command).In(Context());
        request["environment"] = new JsonObject { ["name"] = "conformance", ["variables"] = new JsonObject() };
        request["release"] = ExecRequest.Record(Sample);
        request["artifacts"] = scratch;
        request["desired"] = new string('0', 64);
        request["files"] = new JsonArray(new JsonObject
        {
            ["name"] = "sample.txt",
            ["kind"] = "text",
            ["size"] = 0,
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData([])),
            ["path"] = Path.Combine(scratch, "sample.txt"),
            ["isBuildRecord"] = false,
        });
        return request;
    }

    private PluginContext Context() => new()
    {
        Unit = Sample.Name,
        Folder = folder,
        Output = scratch,
        Packages = scratch,
        TagPrefix = "v",
        Variables = variables,
        Time = TimeProvider.System,
        PackageIds = (_, _) => Task.FromResult(Result<ImmutableArray<string>>.Success([])),
    };

    private Task<Result<JsonObject>> AskAsync(JsonObject request, CancellationToken cancellationToken) => new ExecProgram(command, folder, variables).AskAsync(request, cancellationToken);

    private CheckFinding Bad(string name, string how) => CheckFinding.Of(name, ExecAnswer.Bad(program[0], how));

    private static List<string> Items(JsonObject described, string key) => described[key] is JsonArray items ? [.. items.OfType<JsonValue>().Select(i => i.ToString())] : [];
}
