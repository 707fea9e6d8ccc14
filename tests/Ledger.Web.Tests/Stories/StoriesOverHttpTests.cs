using Ledger.Stories.Reading;
using Ledger.Stories.Telling;
using Ledger.Web.Tests.Support;

namespace Ledger.Web.Tests.Stories;

/// <summary>The stories again, told to the running service over PostgreSQL, each in a tenant of its own.</summary>
public sealed class StoriesOverHttpTests(StoryService telling) : IClassFixture<StoryService>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static string Folder => AppContext.BaseDirectory;

    public static TheoryData<string> Files => [.. Directory
        .EnumerateFiles(Folder, "*.story", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task the_service_tells_the_story(string file)
    {
        var tenant = Path.GetFileNameWithoutExtension(file);
        await telling.Prepare(tenant);
        var story = StoryReader.Read(await File.ReadAllTextAsync(Path.Combine(Folder, file), Ct));
        await new StoryTeller(new HttpDriver(telling.Service, tenant)).Tell(story);
    }
}
