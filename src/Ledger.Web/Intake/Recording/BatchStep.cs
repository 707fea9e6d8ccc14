using Ledger.Domain.Kernel;
using Ledger.Web.Intake.Judging;

namespace Ledger.Web.Intake.Recording;

/// <summary>One command of a batch.</summary>
/// <param name="Command">Null when its row could not be read; its faults say why.</param>
/// <param name="Faults">What is wrong before the command is decided.</param>
/// <param name="Place">Puts a refusal of the command at the cell it names.</param>
/// <param name="Original">The entry that the command reverses, when it reverses one.</param>
internal sealed record BatchStep(
    Command? Command, IEnumerable<RowFault> Faults, Func<Refusal, RowFault> Place, RecordedEntry? Original = null);

/// <summary>What a batch came to.</summary>
/// <param name="Entries">How many commands.</param>
/// <param name="Facts">How many facts.</param>
internal sealed record BatchTally(int Entries, long Facts);
