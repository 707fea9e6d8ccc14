using Ledger.Web.Samples.District;
using Ledger.Web.Samples.Street;

namespace Ledger.Web.Samples;

/// <summary>A size in which sample data comes: where it goes, who signs in, and what happens.</summary>
/// <param name="Tenant">The tenant it goes into when none is named; each size has its own, so that all fit in one.</param>
/// <param name="Root">The code of the topmost unit.</param>
internal sealed record SampleScale(
    string Name, string Tenant, string Root, IReadOnlyList<SamplePerson> People,
    Func<ulong, IEnumerable<SampleStep>> Steps)
{
    /// <summary>One street of twelve villages and communities, two years.</summary>
    public static SampleScale Street { get; } = new(
        "street", StreetPlaces.Tenant, StreetPlaces.District, StreetPeople.All, SampleStreetScript.Steps);

    /// <summary>The sizes by name; the larger ones have forty streets of five hundred villages and communities.</summary>
    public static IReadOnlyList<SampleScale> All { get; } =
    [
        Street,
        Of("district", new DistrictShape("990102", "district", FirstYear: 2025, SpendsPerUnit: 36)),
        Of("million", new DistrictShape("990103", "million", FirstYear: 2019, SpendsPerUnit: 120)),
    ];

    /// <summary>The facts in the order of recording; the same seed gives the same facts.</summary>
    public IEnumerable<SampleEvent> Play(ulong seed) => new SampleRecorder(Root, seed).Play(Steps(seed));

    private static SampleScale Of(string name, DistrictShape shape) => new(
        name, shape.Tenant, shape.Root, DistrictSetup.People(shape), seed => DistrictScript.Steps(shape, seed));
}
