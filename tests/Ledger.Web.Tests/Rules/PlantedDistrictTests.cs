using Ledger.Domain.Rules.Book;
using Ledger.Domain.Rules.Catalogue;

namespace Ledger.Web.Tests.Rules;

/// <summary>Each rule fires where a breach is planted in the sample district, and nowhere else.</summary>
public sealed class PlantedDistrictTests
{
    [Fact]
    public void each_rule_fires_where_planted_and_nowhere_else()
    {
        var district = new SoundDistrict(streets: 6, spendsPerUnit: 12);
        Assert.Empty(Fired(district));
        var plants = new Plants(district).Sow();
        district.Publish();
        plants.Misreport();
        Assert.Equal(plants.Planted.Order(), Fired(district).Order());
        Assert.Equal(RuleCatalogue.All.Select(r => r.Card.Code), plants.Planted.Select(p => p.Rule).Distinct().Order());
    }

    private static IReadOnlyList<(string Rule, string Unit)> Fired(SoundDistrict district)
    {
        var book = RuleBook.Of(district.Entries, SoundDistrict.Today);
        return [.. RuleCatalogue.All.SelectMany(r => r.Run(book)).Select(h => (h.Rule, h.Unit)).Distinct()];
    }
}
