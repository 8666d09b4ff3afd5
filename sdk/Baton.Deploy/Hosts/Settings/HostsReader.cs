using System.Collections.Immutable;
using Baton.Core.Configuration;

namespace Baton.Deploy.Hosts.Settings;

/// <summary>Reads the keys of the provider <c>hosts</c>.</summary>
internal static class HostsReader
{
    private const int LastPort = 65535;

    public static HostsSettings Read(ObjectReader o)
    {
        var path = o.Text("path", v => Rules.NotEmpty(v) ?? (v[0] == '/' && !v.Split('/').Contains("..") ? null : "is not an absolute path of a host."));
        if (!o.Has("path"))
        {
            o.Bad("\"hosts\" needs the \"path\": the environment's folder on every host.");
        }

        var hosts = Hosts(o);
        if (hosts.IsEmpty)
        {
            o.Bad("hosts", "\"hosts\" needs at least one host.");
        }

        foreach (var twice in hosts.GroupBy(h => h.Name).Where(same => same.Count() > 1))
        {
            o.Bad("hosts", $"Two hosts are named '{twice.Key}'.");
        }

        var read = new HostsSettings { Path = path?.TrimEnd('/') is { Length: > 0 } plain ? plain : "/", Hosts = hosts, Ssh = Ssh(o.Object("ssh")), Check = Check(o.Object("check")), Balancer = Balancer(o.Object("balancer")) };
        return read with
        {
            Runtime = o.Text("runtime", Rules.Name),
            Retain = o.Count("retain", least: 1) ?? read.Retain,
            Rolling = o.Text("rolling", RollingSize.Mistake) is { } rolling ? new RollingSize(rolling) : read.Rolling,
            MaxUnavailable = o.Text("maxUnavailable", RollingSize.Mistake) is { } most ? new RollingSize(most) : null,
        };
    }

    private static ImmutableArray<HostSettings> Hosts(ObjectReader section)
    {
        var hosts = ImmutableArray.CreateBuilder<HostSettings>();
        foreach (var o in section.Objects("hosts"))
        {
            var name = o.Text("name", Rules.Name);
            if (!o.Has("name"))
            {
                o.Bad("A host needs a \"name\".");
            }

            hosts.Add(new HostSettings(name ?? "", o.Text("address", Address) ?? name ?? "", Port(o, "port"), o.Text("user", User), o.Text("group", Rules.NotEmpty)));
            o.End();
        }

        return hosts.ToImmutable();
    }

    private static SshSettings Ssh(ObjectReader? o)
    {
        var ssh = o is null ? new SshSettings() : new SshSettings
        {
            User = o.Text("user", User),
            Port = Port(o, "port"),
            Key = o.Text("key", Rules.NotEmpty),
            KnownHosts = o.Text("knownHosts", Rules.NotEmpty),
            Config = o.Text("config", Rules.NotEmpty),
        };
        o?.End();
        return ssh;
    }

    private static HostCheckSettings? Check(ObjectReader? o)
    {
        if (o is null)
        {
            return null;
        }

        var check = new HostCheckSettings { Url = o.Text("url", UrlWithPlaces), Expect = o.Text("expect", Rules.NotEmpty), Tcp = Port(o, "tcp"), Command = o.Command("command"), Grace = o.Time("grace") };
        check = check with { Count = o.Count("count", least: 1) ?? check.Count, Interval = o.Time("interval") ?? check.Interval, Timeout = o.Time("timeout") ?? check.Timeout };
        if (new[] { check.Url is not null, check.Tcp is not null, !check.Command.IsEmpty }.Count(given => given) != 1)
        {
            o.Bad("\"check\" needs one of \"url\", \"tcp\" and \"command\".");
        }

        o.End();
        return check;
    }

    private static BalancerSettings? Balancer(ObjectReader? o)
    {
        if (o is null)
        {
            return null;
        }

        var balancer = new BalancerSettings { HaProxy = o.Texts("haproxy", Rules.NotEmpty) ?? [], Server = o.Text("server", Server), Drain = o.Command("drain"), Ready = o.Command("ready") };
        balancer = balancer with { Timeout = o.Time("timeout") ?? balancer.Timeout };
        var (byHaProxy, byCommands) = (!balancer.HaProxy.IsEmpty && balancer.Server is not null, !balancer.Drain.IsEmpty && !balancer.Ready.IsEmpty);
        if (byHaProxy == byCommands || balancer.HaProxy.IsEmpty != (balancer.Server is null) || balancer.Drain.IsEmpty != balancer.Ready.IsEmpty)
        {
            o.Bad("\"balancer\" needs either \"haproxy\" and \"server\", or \"drain\" and \"ready\".");
        }

        o.End();
        return balancer;
    }

    private static int? Port(ObjectReader o, string key)
    {
        var port = o.Count(key, least: 1);
        if (port > LastPort)
        {
            o.Bad(key, $"\"{key}\": {port} is not a port.");
        }

        return port;
    }

    /// <summary>It becomes an argument of ssh: nothing that ssh would take for an option or split.</summary>
    private static string? Address(string value) =>
        value.Length > 0 && (char.IsAsciiLetterOrDigit(value[0]) || value[0] == ':') && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or ':' or '%' or '-')
            ? null : "is not the name or address of a host.";

    private static string? User(string value) =>
        value.Length > 0 && (char.IsAsciiLetterOrDigit(value[0]) || value[0] == '_') && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '@' or '\\')
            ? null : "is not the name of a user.";

    private static string? Server(string value) =>
        value.Split('/') is [{ Length: > 0 }, { Length: > 0 }] && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or ':' or '-' or '/' or '$' or '{' or '}')
            ? null : "is not of the form backend/server.";

    private static string? UrlWithPlaces(string value) => Rules.Url(value.Replace("${host}", "host", StringComparison.Ordinal).Replace("${address}", "address", StringComparison.Ordinal));
}
