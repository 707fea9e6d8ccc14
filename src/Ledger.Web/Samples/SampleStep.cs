using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Web.Samples;

/// <summary>Something a person does on a day: the command is made when its turn comes.</summary>
/// <param name="Day">The day on which it is recorded; the business date is the command's own.</param>
/// <param name="Person">The login name of the person.</param>
internal sealed record SampleStep(LocalDate Day, string Person, Func<Command> Command)
{
    /// <summary>Takes down what came of it, for a later step that needs its number.</summary>
    public Noted? Noted { get; init; }

    /// <summary>The receipt that is sent with it.</summary>
    public SampleScan? Scan { get; init; }

    /// <summary>Why, where the command itself does not say.</summary>
    public string Reason { get; init; } = "";
}
