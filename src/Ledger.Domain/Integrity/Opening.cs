using System.Text;
using System.Text.Json;

namespace Ledger.Domain.Integrity;

/// <summary>What a leaf has committed to, shown: the data, the headers and the salts.</summary>
/// <param name="Data">The data as the database's JSON text, in UTF-8.</param>
/// <param name="Headers">The headers as JSON text in UTF-8; <c>null</c> when there are none.</param>
/// <param name="Salt">The salt of data and headers.</param>
/// <param name="PersonalSalt">The salt of the personal part; null when there is none or it was taken away.</param>
public sealed record Opening(
    ReadOnlyMemory<byte> Data, ReadOnlyMemory<byte> Headers, byte[] Salt, byte[]? PersonalSalt)
{
    /// <summary>An opening from the database's texts.</summary>
    public static Opening Of(string data, string headers, byte[] salt, byte[]? personalSalt) =>
        new(Encoding.UTF8.GetBytes(data), Encoding.UTF8.GetBytes(headers), salt, personalSalt);

    /// <summary>The commitments that follow from what is shown.</summary>
    public Commitments Commit()
    {
        using var data = CanonicalJson.Parse(Data);
        var payload = CanonicalJson.Of(data.RootElement, Commitment.PersonalMember);
        var personal = Commitment.PersonalOf(data.RootElement) is { } member
            ? CanonicalJson.Of(member) ?? Encoding.UTF8.GetBytes(member.GetRawText())
            : null;
        return new Commitments(
            payload is null ? EventLeaf.DatabaseForm : EventLeaf.CanonicalForm,
            Commitment.Payload(Salt, payload ?? Data.Span),
            personal is null || PersonalSalt is null ? null : Commitment.Personal(PersonalSalt, personal),
            Commitment.Headers(Salt, CanonicalJson.Of(Headers) ?? Headers.Span),
            personal is not null);
    }

    /// <summary>What is shown and does not fit the leaf; empty when all of it fits.</summary>
    /// <param name="leaf">The sealed leaf.</param>
    /// <param name="redacted">Whether a redaction allows that the personal part cannot be shown.</param>
    public IReadOnlyList<Finding> Differences(EventLeaf leaf, bool redacted)
    {
        Commitments shown;
        try
        {
            shown = Commit();
        }
        catch (JsonException wrong)
        {
            return [Wrong(leaf, $"数据不是 JSON（{wrong.Message}）", $"the data is no JSON ({wrong.Message})")];
        }

        var found = new List<Finding>();
        if (shown.Form != leaf.Form || shown.Payload != leaf.Payload)
        {
            found.Add(Wrong(leaf, "data：事件内容与封存时不同", "data: the content is not what was sealed"));
        }

        if (shown.Headers != leaf.Headers)
        {
            found.Add(Wrong(leaf, "headers：姓名、角色、地址或事由与封存时不同",
                "headers: name, role, address or reason is not what was sealed"));
        }

        var withheld = leaf.Personal is not null && (!shown.HasPersonal || PersonalSalt is null);
        if (withheld ? !redacted : shown.HasPersonal != leaf.Personal is not null || shown.Personal != leaf.Personal)
        {
            found.Add(Wrong(leaf, "data.pii：个人信息与封存时不同，或未经登记即被抹去",
                "data.pii: the personal part is not what was sealed, or was taken away without a redaction"));
        }

        return found;
    }

    private static Finding Wrong(EventLeaf leaf, string chinese, string english) =>
        new(Verdict.ContentAltered, LogReading.Place(leaf), chinese, english);
}

/// <summary>The commitments to one event.</summary>
/// <param name="HasPersonal">Whether the data has a personal part at all.</param>
public sealed record Commitments(string Form, Digest Payload, Digest? Personal, Digest Headers, bool HasPersonal);
