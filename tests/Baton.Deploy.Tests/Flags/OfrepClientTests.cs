using System.Collections.Immutable;
using Baton.Core.Diagnostics;
using Baton.Core.Flags;
using Baton.Gates.Ofrep;

namespace Baton.Deploy.Tests.Flags;

public static class OfrepClientTests
{
    private static async Task<Result<FlagSet>> AskAsync(FlagServer server, params string[] keys)
    {
        using var handler = new SocketsHttpHandler { UseProxy = false };
        var settings = new OfrepSettings(server.Address, [KeyValuePair.Create("X-API-Key", "s3cret")], TimeSpan.FromSeconds(30));
        return await new OfrepClient(settings, handler, TimeProvider.System).ReadAsync(keys, TestContext.Current.CancellationToken);
    }

    public sealed class Answer
    {
        [Theory]
        [InlineData("""{ "key": "f", "reason": "STATIC", "value": true }""", FlagState.On)]
        [InlineData("""{ "key": "f", "reason": "STATIC", "value": false }""", FlagState.Off)]
        [InlineData("""{ "key": "f", "reason": "DEFAULT", "value": "red" }""", FlagState.On)]
        [InlineData("""{ "key": "f", "reason": "DEFAULT" }""", FlagState.Off)]
        [InlineData("""{ "key": "f", "reason": "DISABLED", "value": true }""", FlagState.Off)]
        [InlineData("""{ "key": "f", "reason": "TARGETING_MATCH", "value": false }""", FlagState.Conditional)]
        [InlineData("""{ "key": "f", "reason": "SPLIT", "value": true }""", FlagState.Conditional)]
        [InlineData("""{ "key": "f", "reason": "MOON_PHASE", "value": false }""", FlagState.Conditional)]
        [InlineData("""{ "key": "f", "value": false }""", FlagState.Conditional)]
        public async Task IsAState(string json, FlagState state)
        {
            await using var server = new FlagServer(_ => FlagServer.Json(200, json));

            Assert.Equal(state, (await AskAsync(server, "f")).Value!.Flags["f"].State);
        }
    }

    public sealed class Request
    {
        [Fact]
        public async Task AsksForTheKeyWithTheHeadersAndAContext()
        {
            await using var server = new FlagServer(_ => FlagServer.Json(200, """{ "key": "f" }"""));

            await AskAsync(server, "a b/c");

            var request = Assert.Single(server.Requests);
            Assert.StartsWith("POST /ofrep/v1/evaluate/flags/a%20b%2Fc HTTP/1.1", request, StringComparison.Ordinal);
            Assert.Contains("X-API-Key: s3cret", request, StringComparison.Ordinal);
            Assert.EndsWith("""{"context":{"targetingKey":"baton"}}""", request, StringComparison.Ordinal);
        }
    }

    public sealed class FlagThatIsNotThere
    {
        [Fact]
        public async Task IsLeftOut()
        {
            await using var server = new FlagServer(r => r.Contains("flags/gone", StringComparison.Ordinal)
                ? FlagServer.Json(404, """{ "key": "gone", "errorCode": "FLAG_NOT_FOUND" }""") : FlagServer.Json(200, """{ "key": "f", "reason": "STATIC", "value": true }"""));

            Assert.Equal(["f"], (await AskAsync(server, "gone", "f")).Value!.Flags.Keys);
        }

        [Fact]
        public async Task IsNotTakenFromAnotherServices404()
        {
            await using var server = new FlagServer(_ => FlagServer.Json(404, "<html>"));

            Assert.Equal(["BATON4030"], (await AskAsync(server, "f")).Diagnostics.Select(d => d.Code));
        }
    }

    public sealed class BadAnswer
    {
        [Theory]
        [InlineData(200, "nonsense", "BATON4030")]
        [InlineData(200, "[]", "BATON4030")]
        [InlineData(400, """{ "key": "f", "errorCode": "TARGETING_KEY_MISSING" }""", "BATON4030")]
        [InlineData(401, "", "BATON4031")]
        [InlineData(403, "", "BATON4031")]
        [InlineData(500, """{ "errorDetails": "s3cret" }""", "BATON4030")]
        public async Task IsACodedErrorWithoutSecrets(int status, string body, string code)
        {
            await using var server = new FlagServer(_ => FlagServer.Json(status, body));

            var error = Assert.Single((await AskAsync(server, "f")).Diagnostics);

            Assert.Equal((code, ExitCode.RemoteFailed), (error.Code, error.Descriptor.Exit));
            Assert.DoesNotContain("s3cret", error.ToString(), StringComparison.Ordinal);
        }

        [Fact]
        public async Task IsACodedErrorWhenNobodyListens()
        {
            var server = new FlagServer(_ => "");
            var address = server.Address;
            await server.DisposeAsync();
            using var handler = new SocketsHttpHandler { UseProxy = false };

            var result = await new OfrepClient(new OfrepSettings(address, [], TimeSpan.FromSeconds(30)), handler, TimeProvider.System)
                .ReadAsync(["f"], TestContext.Current.CancellationToken);

            Assert.Equal(["BATON4030"], result.Diagnostics.Select(d => d.Code));
        }
    }

    public sealed class BusyServer
    {
        [Fact]
        public async Task IsAskedAgainAfterTheTimeItNames()
        {
            var asked = 0;
            await using var server = new FlagServer(_ => asked++ == 0
                ? FlagServer.Json(429, "", "Retry-After: 0\r\n") : FlagServer.Json(200, """{ "key": "f", "reason": "STATIC", "value": true }"""));

            Assert.True((await AskAsync(server, "f")).IsSuccess);
            Assert.Equal(2, server.Requests.Count);
        }

        [Theory]
        [InlineData("0", 3)]
        [InlineData("3600", 1)]
        public async Task IsNotAskedForEver(string wait, int times)
        {
            await using var server = new FlagServer(_ => FlagServer.Json(429, "", $"Retry-After: {wait}\r\n"));

            Assert.Equal(["BATON4030"], (await AskAsync(server, "f")).Diagnostics.Select(d => d.Code));
            Assert.Equal(times, server.Requests.Count);
        }
    }

    public sealed class Settings
    {
        private static Result<OfrepSettings> Read(string name, string value) =>
            OfrepSettings.Read(new Uri("http://localhost"), ImmutableDictionary<string, string>.Empty.Add(name, value));

        [Fact]
        public void HaveHeadersDecodedAndThenSplit() => Assert.Equal(
            ["Authorization=Bearer a=b", "X-API-Key=k"],
            Read("OFREP_HEADERS", "Authorization=Bearer%20a=b%2CX-API-Key=k").Value!.Headers.Select(h => $"{h.Key}={h.Value}"));

        [Fact]
        public void HaveATimeout() => Assert.Equal(TimeSpan.FromSeconds(5), Read("OFREP_TIMEOUT_MS", "5000").Value!.Timeout);

        [Theory]
        [InlineData("OFREP_TIMEOUT_MS", "5s")]
        [InlineData("OFREP_TIMEOUT_MS", "0")]
        [InlineData("OFREP_HEADERS", "s3cret")]
        [InlineData("OFREP_HEADERS", "=s3cret")]
        public void ThatCannotBeMeantAreRefusedWithoutSecrets(string name, string value)
        {
            var error = Assert.Single(Read(name, value).Diagnostics);

            Assert.Equal(("BATON4032", ExitCode.Usage), (error.Code, error.Descriptor.Exit));
            Assert.DoesNotContain("s3cret", error.ToString(), StringComparison.Ordinal);
        }
    }
}
