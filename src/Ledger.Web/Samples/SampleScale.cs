using Ledger.Web.Samples.Street;

namespace Ledger.Web.Samples;

/// <summary>The sizes in which sample data comes.</summary>
internal static class SampleScale
{
    /// <summary>One street of twelve villages and communities.</summary>
    public const string Street = "street";

    /// <summary>The names of the sizes.</summary>
    public static IReadOnlyList<string> All { get; } = [Street];

    /// <summary>The facts of a size, or null when there is no such size.</summary>
    public static IEnumerable<SampleEvent>? Play(string scale, ulong seed) => scale switch
    {
        Street => new SampleRecorder(StreetPlaces.District, seed).Play(SampleStreetScript.Steps(seed)),
        _ => null,
    };
}
