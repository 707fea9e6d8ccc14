using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Ledger.Domain.Kernel;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Ledger.Web.Hosting.Storage;

/// <summary>
/// How facts, states and answers are written as JSON: camel case, enums by name, money as integer fen, dates in ISO
/// form, absent values left out.
/// </summary>
public static class LedgerJson
{
    /// <summary>The options for stored facts and states.</summary>
    public static JsonSerializerOptions Stored { get; } = Configure(new MoneyInFen());

    /// <summary>The options for answers over HTTP: the same, with money as a string of yuan.</summary>
    public static JsonSerializerOptions Shown { get; } = Configure(new MoneyInYuan());

    private static JsonSerializerOptions Configure(JsonConverter<Money> money)
    {
        var options = new JsonSerializerOptions();
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.AllowOutOfOrderMetadataProperties = true;
        options.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
        options.Converters.Add(money);
        options.Converters.Add(new FiscalYearJson());
        options.Converters.Add(new HolderJson());
        options.Converters.Add(new EnumWords());
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { StatesByKind, OnlyStoredMembers } };
        return options;
    }

    /// <summary>An enum value as it is written, or null.</summary>
    public static string? Word<T>(T? value) where T : struct, Enum =>
        value is { } v ? JsonNamingPolicy.CamelCase.ConvertName(v.ToString()) : null;

    private static void StatesByKind(JsonTypeInfo type)
    {
        if (type.Type == typeof(IStreamState))
        {
            type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "kind" };
            foreach (var (kind, state) in StreamKinds.All)
            {
                type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(state, kind));
            }
        }
    }

    /// <summary>A computed member follows from the others and is never stored.</summary>
    private static void OnlyStoredMembers(JsonTypeInfo type)
    {
        if (type.Kind == JsonTypeInfoKind.Object && type.Type.Namespace?.StartsWith("Ledger.Domain", StringComparison.Ordinal) == true)
        {
            foreach (var computed in type.Properties.Where(p => p.Set is null && !IsConstructed(type, p)).ToList())
            {
                type.Properties.Remove(computed);
            }
        }
    }

    private static bool IsConstructed(JsonTypeInfo type, JsonPropertyInfo property) =>
        type.Type.GetConstructors().Any(c => c.GetParameters().Any(p =>
            string.Equals(p.Name, property.Name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The event store takes the platform's own converter away, so this one only borrows its work.</summary>
    private sealed class EnumWords : JsonConverterFactory
    {
        private static readonly JsonStringEnumConverter words = new(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

        public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            words.CreateConverter(typeToConvert, options);
    }

    private sealed class MoneyInFen : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Fen);
    }

    private sealed class MoneyInYuan : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Amounts that come in are read by the request's own reader.");

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    private sealed class FiscalYearJson : JsonConverter<FiscalYear>
    {
        public override FiscalYear Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, FiscalYear value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Value);
    }

    private sealed class HolderJson : JsonConverter<Holder>
    {
        public override Holder Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Holder.Parse(reader.GetString()) ?? throw new JsonException("Not a holder.");

        public override void Write(Utf8JsonWriter writer, Holder value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
