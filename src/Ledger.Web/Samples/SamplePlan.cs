using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Web.Samples;

/// <summary>
/// What happens, written down theme by theme and played in the order of days; what falls on one day keeps the order
/// in which it was written.
/// </summary>
internal sealed class SamplePlan
{
    private readonly List<SampleStep> steps = [];

    /// <summary>Every step in the order of days.</summary>
    public IEnumerable<SampleStep> InOrder => steps.OrderBy(s => s.Day);

    /// <summary>A person does something on a day.</summary>
    public void Do(LocalDate day, string person, Command command, string reason = "") =>
        Do(day, person, () => command, reason);

    /// <summary>A person does something that needs the number of an earlier step.</summary>
    public void Do(LocalDate day, string person, Func<Command> command, string reason = "") =>
        steps.Add(new SampleStep(day, person, command) { Reason = reason });

    /// <summary>A person records something and sends the receipt with it.</summary>
    public void Do(LocalDate day, string person, Command command, SampleScan scan) =>
        steps.Add(new SampleStep(day, person, () => command) { Scan = scan });

    /// <summary>A person does something that a later step refers to.</summary>
    public Noted Note(LocalDate day, string person, Command command, string reason = "")
    {
        var noted = new Noted();
        steps.Add(new SampleStep(day, person, () => command) { Noted = noted, Reason = reason });
        return noted;
    }
}
