using System.Text.Json;
using System.Text.RegularExpressions;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Web.Hosting.Api;

/// <content>How single values are taken from the object, and what is noted when the interface is described.</content>
public sealed partial class RequestBody
{
    [GeneratedRegex(@"^[0-9]{1,12}(\.[0-9]{1,2})?\z")]
    private static partial Regex Plain();

    /// <summary>A date that may be left out.</summary>
    public LocalDate? OptionalDate(string name)
    {
        Note(name, "string", isRequired: false, "date");
        return Optional(name) is null ? null : Date(name);
    }

    /// <summary>A required moment in ISO form.</summary>
    public Instant Moment(string name)
    {
        Note(name, "string", isRequired: true, "date-time");
        if (Text(name, required: true) is not { } text)
        {
            return default;
        }

        if (MomentText.Instant(text) is { } moment)
        {
            return moment;
        }

        Fault(at => new InstantInvalid(at, text), name);
        return default;
    }

    /// <summary>A list of whole numbers, not negative; empty when left out.</summary>
    public IReadOnlyList<int> OptionalNumbers(string name)
    {
        Note(name, "array", isRequired: false);
        if (Optional(name) is not { } value)
        {
            return [];
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            return [.. value.EnumerateArray().Select((item, i) => Whole($"{name}/{i}", item)).OfType<int>()];
        }

        Fault(at => new ListInvalid(at, name), name);
        return [];
    }

    /// <summary>A list of objects that may be left out; empty then.</summary>
    public IReadOnlyList<T> OptionalList<T>(string name, Func<RequestBody, T> read)
    {
        if (Asked is not null)
        {
            var item = Empty();
            read(item);
            Note(name, "array", isRequired: false, fields: item.Asked);
        }

        return Optional(name) is null ? [] : List(name, read);
    }

    /// <summary>What is there at the start: zero when left out, and below zero with a minus sign.</summary>
    public Money OptionalBalance(string name)
    {
        Note(name, "string", isRequired: false, "yuan");
        if (Optional(name) is not { } value)
        {
            return default;
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        var isBelow = text.StartsWith('-');
        var reading = AmountText.Read(isBelow ? text[1..] : text);
        if (!Plain().IsMatch(isBelow ? text[1..] : text) || reading.Fault is not (null or AmountZero))
        {
            Fault(at => new AmountInvalid(at, reading.Fault), name);
        }

        return new Money(isBelow ? -reading.Fen : reading.Fen);
    }

    private T Item<T>(JsonElement item, string at, Func<RequestBody, T> read)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            Faults.Add(new ObjectInvalid(at));
            return default!;
        }

        var body = new RequestBody(item, at, Faults);
        var value = read(body);
        body.End();
        return value;
    }

    private string? Text(string name, bool required)
    {
        Note(name, "string", required);
        var text = (required ? Required(name) : Optional(name)) is { } value ? TextOf(value, name) : null;
        if (text is "" && required)
        {
            Fault(at => new FieldMissing(at, name), name);
        }

        return text is "" ? null : text;
    }

    private string? TextOf(JsonElement value, string name)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()!.Normalize().Trim() : null;
        if (text is null || text.Length > LongestText || text.Any(char.IsControl))
        {
            Fault(at => new TextInvalid(at, name, LongestText), name);
            return null;
        }

        return text;
    }

    private T? Word<T>(string name, bool required) where T : struct, Enum
    {
        Note(name, "string", required, words: WordsOf<T>());
        if (Text(name, required) is not { } text)
        {
            return null;
        }

        // The framework's parser also takes digits, and several words at once.
        if (WordsOf<T>().Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return Enum.Parse<T>(text, ignoreCase: true);
        }

        Fault(at => new WordUnknown(at, text, string.Join(", ", WordsOf<T>())), name);
        return null;
    }

    private static IEnumerable<string> WordsOf<T>() where T : struct, Enum =>
        Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName);

    /// <summary>The first note of a field is the most telling one; the readers below it add nothing.</summary>
    private void Note(
        string name, string type, bool isRequired, string? format = null, IEnumerable<string>? words = null,
        IReadOnlyList<BodyField>? fields = null)
    {
        if (Asked?.All(f => f.Name != name) == true)
        {
            Asked.Add(new BodyField(name, type, isRequired, format, [.. words ?? []], fields ?? []));
        }
    }

    private RequestBody Empty() => new(element, pointer, Faults) { Asked = [] };

    private int? Whole(string name, JsonElement? given)
    {
        if (given is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0)
        {
            return number;
        }

        Fault(at => new NumberInvalid(at, name, 0, int.MaxValue), name);
        return null;
    }

    private JsonElement? Required(string name)
    {
        var value = Optional(name);
        if (value is null)
        {
            Fault(at => new FieldMissing(at, name), name);
        }

        return value;
    }

    private JsonElement? Optional(string name)
    {
        known.Add(name);
        return element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }
}
