using System.Collections.Immutable;
using Baton.Core.Succession;

namespace Baton.Report.Sections;

/// <summary>The requirements of live releases, and which of the others meets each.</summary>
internal static class ContractLinks
{
    public static ImmutableArray<ContractLink> Of(ImmutableArray<LiveUnit> units)
    {
        var offers = units.SelectMany(u => u.Contracts!.Provides.Select(p => (u.Unit, Offer: ProvidedContract.Parse(p)))).Where(o => o.Offer is not null).ToList();
        return
        [
            .. from unit in units
               from text in unit.Contracts!.Requires
               let need = RequiredContract.Parse(text)
               where need is not null
               let named = offers.Where(o => o.Offer!.Name == need.Name).ToList()
               let best = named.Where(o => need.IsMetBy(o.Offer!)).Concat(named).Select(o => o.Unit).FirstOrDefault()
               select new ContractLink(unit.Unit, text, best, named.Any(o => need.IsMetBy(o.Offer!)), need.Behind is not null),
        ];
    }
}
