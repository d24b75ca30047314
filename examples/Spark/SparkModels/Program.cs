using MlNetGanExtensions.Examples.ExampleKit;
using MlNetGanExtensions.Examples.SparkModels;
using MlNetGanExtensions.Examples.SparkModels.CommandLine;

return await CommandLineParser.Create(new Application(ConsoleOutput.ForThisTerminal())).Parse(args).InvokeAsync();
