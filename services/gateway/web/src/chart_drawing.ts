// The one module that knows ECharts; loaded when the first chart is drawn. SVG, so its texts can be read and printed. No
// animation and no HTML tooltip: both would need inline styles, which the content security policy forbids.
import {BarChart, LineChart} from 'echarts/charts';
import {AriaComponent, GridComponent, LegendComponent, TooltipComponent} from 'echarts/components';
import {init, registerLocale, use} from 'echarts/core';
import portuguese from 'echarts/lib/i18n/langPT-br.js';
import {SVGRenderer} from 'echarts/renderers';
import type {Chart} from './api';
import type {ChartData} from './chart_series';
import {formatDay, formatMoney, formatMonth, formatNumber, formatShortDay, formatShortMoney} from './format';
import {language, t} from './language';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);
registerLocale('PT-br', portuguese);

// Told apart by readers with any colour vision, in this order (Okabe and Ito, darkened for a white ground).
const COLOURS = ['#0b6e8a', '#c2570c', '#7a5195', '#2f7d4f', '#9a6b00', '#b0306a'];
const INK = '#47555f';
const LINE = '#dfe4e8';
// By name: texts are measured on a canvas, which knows no inherited font.
const FONT = getComputedStyle(document.documentElement).fontFamily;

export function draw(place: HTMLElement, chart: Chart, data: ChartData, title: string): void {
  const money = data.series.every((series) => series.column?.type === 'MONEY');
  const stacked = chart.kind === 'STACKED_BAR' || chart.kind === 'STACKED_AREA';
  const area = chart.kind === 'STACKED_AREA';
  const line = area || chart.kind === 'LINE';
  const named = (category: string): string =>
      data.unit === 'day' ? formatDay(category) : data.unit === 'month' ? formatMonth(category) : category;
  const years = new Set(data.categories.map((category) => category.slice(0, 4))).size > 1;
  const short = (category: string): string => data.unit === 'day' ? formatShortDay(category, years) : named(category);
  // Few points of a line need marks to be seen at all.
  const symbols = line && data.categories.length < 40;

  const drawing = init(place, null, {renderer: 'svg', locale: language === 'en' ? 'EN' : 'PT-br'});
  drawing.setOption({
    animation: false,
    color: COLOURS,
    textStyle: {fontFamily: FONT, color: INK},
    aria: {enabled: true, label: {description: title}, decal: {show: data.series.length > 1}},
    grid: {left: 8, right: line ? 36 : 12, top: data.series.length > 1 ? 40 : 16, bottom: 4, containLabel: true},
    legend: {show: data.series.length > 1, top: 0, left: 0, icon: 'roundRect', itemGap: 20, textStyle: {color: INK}},
    tooltip: {
      trigger: 'axis', renderMode: 'richText', axisPointer: {type: line ? 'line' : 'shadow'},
      valueFormatter: (value: unknown) => money ? formatMoney(Number(value)) : formatNumber(Number(value)),
    },
    xAxis: {
      type: 'category', data: data.categories.map(named), boundaryGap: !line,
      axisLabel: {color: INK, hideOverlap: true, formatter: (_: string, i: number) => short(data.categories[i] ?? '')},
      axisLine: {lineStyle: {color: LINE}}, axisTick: {show: false},
    },
    yAxis: {
      type: 'value', minInterval: money ? 0 : 1, splitLine: {lineStyle: {color: LINE}},
      axisLabel: {color: INK, formatter: (value: number) => money ? formatShortMoney(value) : formatNumber(value)},
    },
    series: data.series.map((series) => ({
      type: line ? 'line' : 'bar', name: series.column?.label ?? t('chart.count'), data: series.values,
      ...(stacked ? {stack: 'all'} : {}),
      ...(area ? {areaStyle: {opacity: 0.35}} : {}),
      ...(line ? {showSymbol: symbols, lineStyle: {width: 2}} : {barMaxWidth: 36}),
    })),
  });
  new ResizeObserver(() => drawing.resize()).observe(place);
}
