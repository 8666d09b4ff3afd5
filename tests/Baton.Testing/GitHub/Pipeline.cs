using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Baton.Testing.GitHub;

/// <summary>What every request goes through, whatever it asks for.</summary>
internal sealed class Pipeline(GitHubServer server)
{
    public async Task HandleAsync(HttpContext http)
    {
        var logged = server.Traffic.Log(http.Request.Method, http.Request.Path + http.Request.QueryString.Value, http.Request.Headers.Authorization.ToString(), http.Request.ContentLength > 0);
        if (logged is null)
        {
            http.Abort();
            return;
        }

        await server.Traffic.PassAsync(logged, Moment.Before);
        var fault = server.Traffic.FaultOf(logged);
        if (fault?.At == Moment.Before)
        {
            await FailAsync(http, logged, fault);
            return;
        }

        var breaksRequest = fault?.At == Moment.During && http.Request.ContentLength > 0;
        if (http.Request.ContentLength is > 0 and { } length)
        {
            http.Request.Body = new HalfBody(http.Request.Body, length / 2, () => breaksRequest ? throw new BrokenBodyException() : server.Traffic.PassAsync(logged, Moment.During));
        }

        Reply reply;
        try
        {
            reply = await AnswerAsync(http, logged);
        }
        catch (Exception exception) when (exception is BrokenBodyException or IOException or BadHttpRequestException or OperationCanceledException)
        {
            await FailAsync(http, logged, fault ?? new Fault(logged.Number, Moment.During));
            return;
        }

        await server.Traffic.PassAsync(logged, Moment.After);
        if (fault?.At == Moment.After || breaksRequest)
        {
            await FailAsync(http, logged, fault!);
            return;
        }

        logged.Status = reply.Status;
        await WriteAsync(http, reply, fault);
    }

    private async Task<Reply> AnswerAsync(HttpContext http, LoggedRequest logged)
    {
        await Task.Delay(server.Behaviour.Slowness, http.RequestAborted);
        if (server.Behaviour.Limit?.Take() is { } limited)
        {
            return limited;
        }

        if (logged.IsWrite && server.Behaviour.Contents?.Take() is { } tooMany)
        {
            return tooMany;
        }

        var reply = await Router.AnswerAsync(server, http, logged);
        reply = Tagged(http, server.Stale.Pass(logged.Method, http.Request.Path.Value!, http.Request.QueryString.Value!, reply, server.Behaviour.StaleReads));
        if (reply.Status == 304)
        {
            // "Making a conditional request does not count against your primary rate limit if a 304 response is returned".
            server.Behaviour.Limit?.GiveBack();
        }

        return server.Behaviour.Limit?.Stamp(reply) ?? reply;
    }

    // https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#use-conditional-requests-if-appropriate
    private static Reply Tagged(HttpContext http, Reply reply)
    {
        if (reply is not { Status: 200, Body: not null } || !HttpMethods.IsGet(http.Request.Method))
        {
            return reply;
        }

        var tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(reply.Json))}\"";
        return http.Request.Headers.IfNoneMatch == tag ? new Reply(304).With("ETag", tag) : reply.With("ETag", tag);
    }

    private async Task FailAsync(HttpContext http, LoggedRequest logged, Fault fault)
    {
        server.Traffic.Happens(fault);
        if (fault.Reply is { } reply)
        {
            logged.Status = reply.Status;
            await WriteAsync(http, reply, null);
        }
        else
        {
            await LeaveAsync(http, fault);
        }
    }

    /// <summary>Cuts the connection, or leaves it open and says nothing more until the client hangs up.</summary>
    private static async Task LeaveAsync(HttpContext http, Fault fault)
    {
        if (fault.Stalls)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        Cut(http);
    }

    private static void Cut(HttpContext http)
    {
        // Abort is a reset where Kestrel can make it one, and at least an end that no client can take for an answer.
        http.Abort();
    }

    private async Task WriteAsync(HttpContext http, Reply reply, Fault? fault)
    {
        http.Response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers)
        {
            http.Response.Headers[name] = value;
        }

        var bytes = reply.Bytes ?? reply.Json;
        http.Response.ContentType = reply.Headers.TryGetValue("Content-Type", out var type) ? type : reply.IsBinary ? "application/octet-stream" : reply.Body is not null ? "application/json; charset=utf-8" : null;
        if (reply.Status is 204 or 304 || (bytes.Length == 0 && reply.File is null))
        {
            // Such an answer has no body; there is no middle to break it in either, and what is sent of it would be all of it.
            if (fault?.At == Moment.During)
            {
                server.Traffic.Happens(fault);
                await LeaveAsync(http, fault);
            }

            return;
        }

        http.Response.ContentLength = reply.File is { } file ? new FileInfo(file).Length : bytes.Length;
        if (fault?.At == Moment.During)
        {
            bytes = reply.File is null ? bytes : await File.ReadAllBytesAsync(reply.File);
            await http.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
            await http.Response.Body.FlushAsync();
            server.Traffic.Happens(fault);
            await LeaveAsync(http, fault);
        }
        else if (reply.File is not null)
        {
            await http.Response.SendFileAsync(reply.File);
        }
        else
        {
            await http.Response.Body.WriteAsync(bytes);
        }
    }
}
