using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Baton.Core.Diagnostics;
using Baton.Exec.Protocol;
using Baton.Testing;

namespace Baton.Exec.Tests;

/// <summary>A program that a test writes, in sh.</summary>
internal sealed class Script : IDisposable
{
    private readonly TempFolder _folder = new();

    public Script(string body)
    {
        File.WriteAllText(_folder["program"], $"#!/bin/sh\n{body}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder["program"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    public string Folder => _folder.Path;

    public Dictionary<string, string> Variables { get; } = new() { ["PATH"] = Environment.GetEnvironmentVariable("PATH")! };

    public ExecCommand Command { get; set; } = new(["./program"], TimeSpan.FromSeconds(30), [], ImmutableSortedDictionary<string, string>.Empty);

    public Task<Result<JsonObject>> AskAsync(JsonObject? request = null) =>
        new ExecProgram(Command, Folder, Variables).AskAsync(request ?? ExecRequest.Of("gate", "decide", Command), TestContext.Current.CancellationToken);

    public void Dispose() => _folder.Dispose();
}
