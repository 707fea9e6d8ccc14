using System.Reflection;
using System.Text.RegularExpressions;
using Ledger.Domain.Kernel;
using NodaTime;
using Xunit;

namespace Ledger.Domain.Tests.Kernel;

/// <summary>Every "no" of the domain has a code of its own and says in both languages what was wrong.</summary>
public sealed partial class RefusalTests
{
    private static readonly IReadOnlyList<Refusal> all =
    [
        .. typeof(Refusal).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Refusal)) && !t.IsAbstract)
            .Select(t => (Refusal)Sample(t)!),
    ];

    public static TheoryData<string> Names => [.. all.Select(r => r.GetType().Name).Order(StringComparer.Ordinal)];

    [Fact]
    public void no_two_refusals_share_a_code() =>
        Assert.Equal(all.Count, all.Select(r => r.Code).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [MemberData(nameof(Names))]
    public void says_what_was_wrong_in_whole_sentences_of_both_languages(string name)
    {
        var refusal = all.Single(r => r.GetType().Name == name);
        Assert.Matches(Code(), refusal.Code);
        Assert.Matches(ChineseSentence(), refusal.Chinese);
        Assert.Matches(EnglishSentence(), refusal.English);
        Assert.DoesNotContain("  ", refusal.English, StringComparison.Ordinal);
    }

    [GeneratedRegex("^[a-z]+(-[a-z0-9]+)+$")]
    private static partial Regex Code();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}.*[。]$")]
    private static partial Regex ChineseSentence();

    [GeneratedRegex(@"^[A-Z“].* .*[.]$")]
    private static partial Regex EnglishSentence();

    private static object? Sample(Type type) => type switch
    {
        _ when type == typeof(string) => "X",
        _ when type == typeof(LocalDate) => new LocalDate(2026, 2, 1),
        _ when Nullable.GetUnderlyingType(type) is { } inner => Sample(inner),
        { IsInterface: true, IsGenericType: true } or { IsArray: true } =>
            Array.CreateInstance(type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0], 0),
        { IsEnum: true } => Enum.GetValues(type).GetValue(0),
        { IsPrimitive: true } => Activator.CreateInstance(type),
        _ => Made(type),
    };

    private static object Made(Type type)
    {
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance)
            .OrderByDescending(c => c.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Sample(p.ParameterType))]);
    }
}
