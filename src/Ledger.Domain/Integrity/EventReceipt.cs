using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Ledger.Domain.Integrity;

/// <summary>
/// A receipt 回执: the service's signed word, given to the payee or the payer, that an event stands in the book. It
/// is good from the moment of recording, also before the event is sealed: who holds it can show later that the event
/// was taken away, even if every trace in the database was. FORMAT.md §5 has the text.
/// </summary>
/// <param name="Log">The origin of the log that will hold the event.</param>
/// <param name="Sequence">The number of the event in the whole book.</param>
/// <param name="Stream">The key of its stream.</param>
/// <param name="Version">Its place in the stream, from 1.</param>
/// <param name="EventId">The id of the event, a lower-case uuid.</param>
/// <param name="At">The time the event claims.</param>
/// <param name="Data">The digest of the event's data, as <see cref="DigestOf"/> makes it.</param>
public sealed record EventReceipt(
    string Log, long Sequence, string Stream, long Version, string EventId, Instant At, Digest Data)
{
    private const string Mark = "receipt";

    /// <summary>The signed text.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture,
        $"{Log}\n{Mark}\n{Sequence}\n{Stream}\n{Version}\n{EventId}\n{LeafTime.Text(At)}\n{Data}\n");

    /// <summary>Reads the text; null when it is not exactly a receipt.</summary>
    public static EventReceipt? Parse(string text)
    {
        if (text.Split('\n') is not [var log, Mark, var place, var stream, var number, var id, var time, var hex, ""]
            || !long.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            || Digest.FromHex(hex) is not { } data)
        {
            return null;
        }

        try
        {
            var receipt = new EventReceipt(log, sequence, stream, version, id, LeafTime.Parse(time), data);
            return receipt.Text == text ? receipt : null;
        }
        catch (UnparsableValueException)
        {
            return null;
        }
    }

    /// <summary>
    /// The digest of an event's data without its personal part, in canonical form; of the database's own text where
    /// there is no such form.
    /// </summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static Digest DigestOf(ReadOnlyMemory<byte> data)
    {
        using var read = CanonicalJson.Parse(data);
        return Digest.Of(CanonicalJson.Of(read.RootElement, Commitment.PersonalMember) ?? data.Span);
    }

    /// <summary>The name of the key that signs the receipts of a log; it is another than the key of the log.</summary>
    public static string KeyName(string log) => $"{log}/receipts";
}
