using System.Reflection;
using Ledger.Domain.Kernel;

namespace Ledger.House.Tests;

/// <summary>
/// The domain is plain decisions over plain values; everything that touches the world is the host's.
/// </summary>
public sealed class DomainBorderTests
{
    private static readonly Assembly Domain = typeof(Money).Assembly;
    private static readonly Assembly Web = Assembly.Load("Ledger.Web");

    [Fact]
    public void the_domain_references_the_base_library_and_NodaTime_and_nothing_else() =>
        Assert.Empty(Strangers(Domain));

    [Fact]
    public void a_reference_to_a_database_or_to_the_web_is_noticed()
    {
        Assert.Contains("Npgsql", Strangers(Web));
        Assert.Contains("Microsoft.AspNetCore", Strangers(Web));
    }

    [Fact]
    public void nothing_in_the_domain_waits() =>
        Assert.Empty(Domain.GetTypes().SelectMany(Waiting));

    [Fact]
    public void a_method_that_waits_is_noticed() =>
        Assert.Equal(["Sample.Later", "Sample.Soon"], Waiting(typeof(Sample)).Order());

    [Fact]
    public void the_domain_counts_without_floating_point() =>
        Assert.Empty(Domain.GetTypes().SelectMany(Floating));

    [Fact]
    public void a_floating_point_number_is_noticed_wherever_it_stands()
    {
        string[] floating = ["Sample.Field", "Sample.Half", "Sample.Rates", "Sample.Scale"];
        Assert.Equal(floating, Floating(typeof(Sample)).Order());
    }

    private static IEnumerable<string> Strangers(Assembly assembly) => assembly.GetReferencedAssemblies()
        .Select(reference => reference.Name!)
        .Where(name => name is not "NodaTime" && !name.StartsWith("System.", StringComparison.Ordinal));

    private static IEnumerable<string> Waiting(Type type) => Methods(type)
        .Where(method => method.ReturnType.Namespace == typeof(Task).Namespace)
        .Select(method => $"{type.Name}.{method.Name}");

    private static IEnumerable<string> Floating(Type type) => Fields(type)
        .Where(field => IsFloating(field.FieldType))
        .Select(field => $"{type.Name}.{field.Name}")
        .Concat(Methods(type)
            .Where(method => method.GetParameters().Select(parameter => parameter.ParameterType)
                .Append(method.ReturnType).Any(IsFloating))
            .Select(method => $"{type.Name}.{method.Name}"));

    private static bool IsFloating(Type type) =>
        type == typeof(double) || type == typeof(float) || type == typeof(Half)
        || type.GetGenericArguments().Any(IsFloating)
        || (type.GetElementType() is { } element && IsFloating(element));

    private static MethodInfo[] Methods(Type type) => type.GetMethods(Everything);

    private static FieldInfo[] Fields(Type type) => type.GetFields(Everything);

    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private sealed class Sample
    {
        public readonly double Field = 0.1;

        public static Task Later() => Task.CompletedTask;

        public static ValueTask<int> Soon() => ValueTask.FromResult(1);

        public static long Scale(long fen, float by) => (long)(fen * by);

        public static Half? Half() => null;

        public static IReadOnlyList<double[]> Rates() => [];
    }
}
