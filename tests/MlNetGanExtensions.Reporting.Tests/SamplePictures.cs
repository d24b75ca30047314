namespace MlNetGanExtensions.Reporting.Tests;

/// <summary>One picture of every kind, with names that try to break out of it.</summary>
internal static class SamplePictures
{
    private const string Nasty = "<b>&\"'\u0001]]></title><script>";

    public static readonly string LongName = string.Join(' ', Enumerable.Repeat("a very long name", 20)) + new string('W', 200);

    public static IReadOnlyDictionary<string, Func<Picture>> All { get; } = new Dictionary<string, Func<Picture>>
    {
        ["roc"] = () => Roc().Draw(),
        ["roc, upper left"] = () => Roc().Draw(RocView.UpperLeft),
        ["map"] = () => new ScatterPicture(Nasty).Add(Nasty, [1, 2], [3, 4]).Add(LongName, [1.5], [3.5]).Draw(),
        ["scatter"] = () => new ScatterPicture(LongName) { XLabel = Nasty, YLabel = LongName }.Add("a", [1], [-1e9]).Draw(),
        ["loss"] = () => Losses(logarithmic: false),
        ["loss, logarithmic"] = () => Losses(logarithmic: true),
        ["dots"] = () => new DotIntervalPicture(Nasty, ["one", LongName, Nasty]) { ValueLabel = LongName }
            .Add("here", [0.9, 0.95, double.NaN], [0.01, double.NaN, 0.02]).Add(Nasty, [0.91, double.NaN, 0.97]).Draw(),
        ["bars"] = () => new BarPicture(LongName, [Nasty, LongName]) { ValueLabel = Nasty }
            .Add(Nasty, [0.2, -0.1], [0.05, double.NaN]).Add(LongName, [double.NaN, 0.4]).Draw(),
        ["histogram"] = () => new HistogramPicture(Nasty) { XLabel = LongName }.Add(Nasty, [1, 2, 2, 3, 7]).Add(LongName, [2, 4]).Draw(),
        ["pairs"] = () => new PairSimilarityPicture(LongName, [new(Nasty, LongName, 0.3), new(Nasty, "c", 1), new(LongName, "c", 0.9)]).Draw(),
        ["reliability"] = () => new ReliabilityPicture(Nasty).Add(Nasty, [0.1f, 0.15f, 0.7f, 1], [0, 1, 1, 1]).Add(LongName, [0.5f], [1]).Draw(),
    };

    public static TheoryData<string> Names => new(All.Keys);

    private static RocPicture Roc()
    {
        return new RocPicture(Nasty)
            .Add(Nasty, [0, 0, 0.1, 1], [0, 0.8, 0.9, 1], emphasised: true)
            .Add(LongName, [0, 0.3, 1], [0, 0.5, 1]);
    }

    private static Picture Losses(bool logarithmic)
    {
        return new LossPicture(Nasty) { LogScale = logarithmic, YLabel = Nasty }
            .Add(Nasty, [1, 0.5, double.NaN, 0.2, double.NaN], [1.1, double.NaN, 0.6, 0.5, 0.4])
            .Add(LongName, [2, 1, 1])
            .Mark(2, LongName)
            .Draw();
    }
}
